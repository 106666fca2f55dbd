import type { TopicDefinition } from '../topic';

/** Computer science beside learning, and the engineering next to it. */
export const computingTopics: readonly TopicDefinition[] = [
	{
		id: 'computer-science',
		label: 'Computer science',
		categories: 'cs',
		strong: 'computer science',
		usual: `
			software system, operating system, quantum circuit, digital library, blockchain, cellular automata,
			bibliometric, computer program, computer system`,
		weak: 'computing, computer, software, computation',
	},
	{
		id: 'programming-languages',
		label: 'Programming languages and logic',
		parent: 'computer-science',
		categories: 'cs.PL cs.LO cs.FL cs.SC',
		strong: `
			programming language, type system, probabilistic programming, formal verification, lambda calculus,
			denotational, type theory, compiler, model checking, program verification, operational semantics,
			string diagram, higher order logic, proof assistant, probabilistic program, category theory,
			theorem prover, temporal logic, answer set programming, description logic, program analysis,
			separation logic`,
		usual: `
			semantics, denotational semantics, functor, monad, categorical, categorically, functional program,
			automata, smt, type checking, symbolic execution, refinement type, satisfiability, logic program,
			compositional, haskell, formal language, termination, higher order, sat solver, modular`,
		weak: 'syntax, logic, verification, semantic, calculus, program, proof, soundness',
	},
	{
		id: 'software-engineering',
		label: 'Software engineering',
		parent: 'computer-science',
		categories: 'cs.SE',
		strong: `
			software engineering, software development, software testing, bug localization, code review,
			open source project, technical debt, requirements engineering, software developer,
			software vulnerability, fuzzing, refactoring, continuous integration, software maintenance,
			defect prediction, mutation testing, static analysis`,
		usual: `
			developer, github, software quality, test case, requirement, devops, pull request, stack overflow,
			bug report, microservice, issue tracker, software project, commit`,
		weak: 'software, bug, maintenance, repository, project, testing',
	},
	{
		id: 'security',
		label: 'Security and cryptography',
		parent: 'computer-science',
		categories: 'cs.CR',
		strong: `
			cryptography, malware, intrusion detection, cybersecurity, encryption, homomorphic encryption,
			zero knowledge, blockchain, cryptographic, side channel, phishing, smart contract, network security,
			secure multi party, post quantum, authentication, threat model, ransomware`,
		usual: `
			vulnerability, security, secure, attacker, adversary, fraud detection, exploit, cyber, cipher,
			digital signature, threat, trusted execution, key exchange, penetration testing`,
		weak: 'attack, defense, privacy, malicious, leakage',
	},
	{
		id: 'data-management',
		label: 'Databases and data management',
		parent: 'computer-science',
		categories: 'cs.DB cs.DL',
		strong: `
			database, query optimization, relational database, data management, sql, data lake, data cleaning,
			query processing, entity resolution, vector database, data integration, graph database, key value store,
			transaction processing, nearest neighbor search, data warehouse, digital library, bibliometrics,
			citation analysis`,
		usual: `
			data structure, schema, join, metadata, indexing, ontology, semantic web, data provenance, open data,
			stream processing, approximate nearest neighbor, spreadsheet, linked data, data analysis tool`,
		weak: 'query, table, storage, index, record, citation',
	},
	{
		id: 'systems-and-networks',
		label: 'Systems, networks and hardware',
		parent: 'computer-science',
		categories: 'cs.DC cs.NI cs.AR cs.OS cs.PF cs.ET',
		strong: `
			distributed system, cloud computing, edge computing, computer architecture, wireless network,
			high performance computing, internet of things, fpga, parallel computing, data center, operating system,
			6g, vehicular network, in memory computing, consensus protocol, network traffic, mobile edge,
			neuromorphic, chip design, processing in memory, serverless, software defined network`,
		usual: `
			scheduling, cache, network protocol, routing, bandwidth, iot, gpu cluster, processor, circuit,
			virtual machine, microarchitecture, load balancing, fault tolerance, resource allocation, 5g, asic, rtl,
			verilog, hardware design`,
		weak: 'latency, network, hardware, cluster, server, energy, node, distributed, cloud',
	},
	{
		id: 'algorithms',
		label: 'Algorithms and complexity',
		parent: 'computer-science',
		categories: 'cs.DS cs.CC cs.CG cs.DM',
		strong: `
			approximation algorithm, computational complexity, np hard, np complete, streaming algorithm,
			computational geometry, data structure, fixed parameter, polynomial time algorithm, online algorithm,
			circuit complexity, parameterized complexity, shortest path, sublinear, graph algorithm,
			communication complexity, property testing, graph coloring`,
		usual: `
			randomized algorithm, dynamic programming, hardness, approximation ratio, linear time, lower bound,
			polynomial time, subexponential, spanning tree, matching algorithm, maximum flow, competitive ratio,
			sketching, time complexity, heuristic search, hashing, sorting`,
		weak: 'algorithm, complexity, approximation, bound, polynomial, efficient algorithm, deterministic',
	},
	{
		id: 'game-theory',
		label: 'Game theory and mechanism design',
		parent: 'computer-science',
		categories: 'cs.GT econ.TH',
		strong: `
			game theory, nash equilibrium, mechanism design, auction, social choice, fair division, stable matching,
			voting rule, stackelberg, congestion game, price of anarchy, extensive form game, cooperative game,
			envy free, incentive compatible, game theoretic, contract design, bimatrix, voting, mean field game,
			zero sum game, truthful mechanism, shapley`,
		usual: `
			equilibrium, bidder, strategic, incentive, strategyproof, matching market, payoff, bidding,
			revenue maximization, allocation of indivisible, correlated equilibrium, bargaining, indivisible,
			welfare, valuation, election, repeated game, contract, principal agent, budget, strategic behavior`,
		weak: 'game, player, agent, utility, market, allocation, mechanism, price, seller, buyer',
	},
	{
		id: 'multi-agent',
		label: 'Planning and multi-agent systems',
		parent: 'computer-science',
		categories: 'cs.MA',
		strong: `
			multi agent system, automated planning, constraint satisfaction, heuristic search, classical planning,
			multi agent planning, agent based model, knowledge representation, belief revision,
			constraint programming, argumentation framework, agent based simulation,
			commonsense knowledge representation, multi agent coordination`,
		usual: `
			planning domain, monte carlo tree search, coordination, negotiation, argumentation, planner,
			nonmonotonic, ontology, agent communication, pddl, epistemic, swarm intelligence, scheduling problem,
			rule based system, building code, automated rule checking`,
		weak: 'agent, planning, constraint, goal, search, solver, cooperative',
	},
	{
		id: 'human-computer-interaction',
		label: 'Human–computer interaction',
		parent: 'computer-science',
		categories: 'cs.HC',
		strong: `
			human computer interaction, user interface, user study, user experience, virtual reality,
			augmented reality, human ai collaboration, human ai interaction, accessibility, eye tracking, wearable,
			information visualization, usability, mixed reality, crowd worker, co design, brain computer interface,
			visual analytics, semi structured interview`,
		usual: `
			participant, interface design, interactive system, human centered, design space, gaze, cognitive load,
			visualization, interview, think aloud, assistive technology, screen reader, workshop, hci,
			user interaction, creativity support, headset, blind`,
		weak: 'user, interface, interactive, perception, design, practitioner, usable',
	},
	{
		id: 'speech-and-audio',
		label: 'Speech, audio and music',
		categories: 'cs.SD eess.AS',
		strong: `
			speech recognition, text to speech, speaker verification, speech synthesis, speech enhancement,
			music generation, audio generation, speaker recognition, voice conversion, music information retrieval,
			sound event, automatic speech recognition, audio classification, speech emotion, speech separation,
			speech translation, source separation, spoken language, spoken language understanding,
			speaker diarization, audio language model, sound source, keyword spotting`,
		usual: `
			speech, audio, music, acoustic, speaker, voice, asr, tts, musical, sound, phoneme, spectrogram, prosody,
			singing, microphone, melody, phonetic, speaking, midi`,
		weak: 'spoken, listening, listener, pitch, waveform, timbre',
	},
	{
		id: 'information-theory',
		label: 'Information theory and coding',
		parent: 'engineering',
		categories: 'cs.IT math.IT',
		strong: `
			information theory, channel capacity, error correcting code, polar code, ldpc, coding theory,
			rate distortion, linear code, channel coding, cyclic code, reed solomon, mutual information,
			source coding, hamming distance, minimum distance, mds code, locally repairable, age of information,
			finite field, reed muller, quantum error correcting, code construction, dna storage,
			joint source channel coding, self dual code, entropy inequality, coded caching`,
		usual: `
			shannon, codeword, decoder, block length, channel, noisy channel, code rate, information theoretic,
			capacity, erasure, parity check, codebook, dual code, entropy, code over, private information retrieval,
			binary sequence, weight distribution, divergence, secrecy`,
		weak: 'code, coding, bit, encoding, decoding, noise, bound, field',
	},
	{
		id: 'signals-and-communication',
		label: 'Signal processing and communication',
		parent: 'engineering',
		categories: 'eess.SP',
		strong: `
			signal processing, beamforming, channel estimation, massive mimo, mimo, ofdm,
			reconfigurable intelligent surface, wireless communication, integrated sensing and communication,
			millimeter wave, semantic communication, 6g, radar signal, near field communication, isac,
			satellite communication, cognitive radio, movable antenna, fluid antenna, terahertz, noma, precoding,
			direction of arrival, eeg signal, ecg, sparse recovery`,
		usual: `
			antenna, base station, signal to noise, uplink, downlink, fading, transmitter, spectrum, modulation,
			receiver, interference, channel state, multi user, sampling theory, wireless, radar, fourier, array,
			electroencephalography, snr, beam, multiple access, spectral efficiency, subcarrier, uav communication`,
		weak: 'signal, frequency, noise, power, transmission, bandwidth, sensing, filter',
	},
	{
		id: 'control',
		label: 'Control and energy systems',
		parent: 'engineering',
		categories: 'eess.SY cs.SY',
		strong: `
			control system, power system, smart grid, power grid, nonlinear control, optimal control,
			model predictive control, feedback control, control theory, lyapunov, microgrid, electric vehicle,
			system identification, robust control, cyber physical system, control barrier function,
			adaptive control, reachability analysis, sliding mode, battery management, hybrid system`,
		usual: `
			controller, stabilization, closed loop, actuator, pid, linear system, energy storage, renewable energy,
			stability analysis, energy management, observer, load forecasting, state feedback, battery, grid, hvac,
			digital twin, converter, nonlinear system`,
		weak: 'control, stability, dynamical, power, energy, feedback, voltage, plant',
	},
	{
		id: 'engineering',
		label: 'Engineering and simulation',
		categories: 'eess cs.CE cs.NA math.NA cs.MS',
		strong: `
			finite element, computational fluid dynamics, physics informed neural network, structural engineering,
			topology optimization, mechanical engineering, numerical simulation, surrogate model,
			reduced order model, computational mechanics, civil engineering, additive manufacturing,
			numerical method, manufacturing, domain decomposition, multiphysics, isogeometric, neural operator,
			structural health monitoring, construction industry`,
		usual: `
			partial differential equation, mesh, discretization, simulation, engineering design, navier stokes,
			elastic, turbulence, fracture, aerospace, solver, constitutive, finite volume, fluid flow, industrial,
			boundary condition, building information, aerodynamic, building code, finite difference, stress,
			plasticity, wind, structural analysis, preconditioner, regulatory text, multiscale, engineering`,
		weak: 'mechanical, structural, numerical, construction, material, computational, fluid, heat, physics',
	},
];
