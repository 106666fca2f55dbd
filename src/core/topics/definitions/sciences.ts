import type { TopicDefinition } from '../topic';

/** The natural and the health sciences. */
export const scienceTopics: readonly TopicDefinition[] = [
	{
		id: 'physics',
		label: 'Physics',
		categories: 'physics',
		strong: `
			physics, quantum mechanics, thermodynamics, fluid mechanics, photonics, plasma physics, optics,
			atomic physics, fluid dynamics, laser, statistical mechanics, acoustics, electromagnetism, metamaterial,
			accelerator physics, molecular dynamics`,
		usual: `
			photonic, plasma, optical fiber, scattering, wave propagation, turbulent, viscosity, hamiltonian,
			ionization, resonator, electron, photon, refractive, nonlinear optics, reynolds number, magnetic field,
			beam line, spectroscopy, nanophotonic`,
		weak: 'particle, wave, field, energy, light, magnetic, physical',
	},
	{
		id: 'astronomy',
		label: 'Astronomy and astrophysics',
		parent: 'physics',
		categories: 'astro-ph',
		strong: `
			astrophysics, galaxy, exoplanet, black hole, dark matter, cosmology, supernova, neutron star,
			star formation, cosmic microwave background, gamma ray burst, gravitational lensing, milky way,
			active galactic nuclei, quasar, white dwarf, interstellar, dark energy, fast radio burst, solar wind`,
		usual: `
			stellar, telescope, redshift, astronomical, galactic, luminosity, photometric, pulsar, star, planet,
			cosmological, orbital, accretion, solar flare, asteroid, spectroscopic, x ray binary, jwst, sky survey,
			astronomy`,
		weak: 'cosmic, solar, survey, mass, observation',
	},
	{
		id: 'particle-physics',
		label: 'Particle and nuclear physics',
		parent: 'physics',
		categories: 'hep-ex hep-lat hep-ph hep-th nucl-ex nucl-th',
		strong: `
			particle physics, standard model, higgs, quark, neutrino, large hadron collider, string theory,
			gauge theory, quantum field theory, supersymmetry, lattice qcd, conformal field theory,
			quantum chromodynamics, hadron, heavy ion, supergravity, ads cft, effective field theory`,
		usual: `
			lhc, boson, fermion, collider, meson, gluon, lepton, nuclear physics, qcd, holographic, decay, nucleus,
			nucleon, cross section, detector, renormalization, baryon, gev, tev`,
		weak: 'particle, gauge, symmetry, mass, coupling, nuclear',
	},
	{
		id: 'gravitation',
		label: 'Gravitation and relativity',
		parent: 'physics',
		categories: 'gr-qc',
		strong: `
			general relativity, gravitational wave, quantum gravity, spacetime, modified gravity, einstein equation,
			kerr black hole, loop quantum gravity, schwarzschild`,
		usual: 'black hole, gravity, gravitational, horizon, relativistic, ligo, inflation, cosmological constant',
		weak: 'metric, curvature, merger',
	},
	{
		id: 'quantum',
		label: 'Quantum physics and computing',
		parent: 'physics',
		categories: 'quant-ph',
		strong: `
			quantum computing, quantum information, qubit, entanglement, quantum algorithm,
			quantum error correction, quantum circuit, quantum state, quantum communication,
			quantum machine learning, quantum key distribution, variational quantum, quantum annealing,
			quantum computer, quantum cryptography, open quantum system, bell inequality`,
		usual: `
			quantum, decoherence, superconducting circuit, trapped ion, hamiltonian simulation, quantum channel,
			unitary, entangled, tensor network, coherence, photon`,
		weak: 'state, gate, measurement, fidelity',
	},
	{
		id: 'condensed-matter',
		label: 'Condensed matter and materials',
		parent: 'physics',
		categories: 'cond-mat supr-con mtrl-th',
		strong: `
			condensed matter, superconductivity, superconductor, topological insulator, graphene,
			density functional theory, phonon, semiconductor, magnetization, bose einstein condensate, spin liquid,
			quantum hall, crystal structure, ferromagnetic, materials science, materials discovery, soft matter,
			spin glass, perovskite, ising model, hubbard model, thin film, two dimensional material, nanotube`,
		usual: `
			lattice, spin, phase transition, band structure, alloy, nanoparticle, electronic structure, colloid,
			polymer, ferroelectric, antiferromagnetic, crystalline, weyl, magnon, doping, material property,
			glass transition, electron transport, first principles`,
		weak: 'crystal, magnetic, electron, material, temperature, phase',
	},
	{
		id: 'chemistry',
		label: 'Chemistry and molecules',
		categories: 'physics.chem-ph physics.atm-clus chem-ph',
		strong: `
			chemistry, molecular property prediction, catalyst, drug discovery, molecule generation,
			chemical reaction, organic synthesis, quantum chemistry, drug design, retrosynthesis,
			chemical synthesis, catalysis, molecular docking, electrolyte, mass spectrometry, interatomic potential,
			electrochemical`,
		usual: `
			molecular, molecule, chemical, ligand, reaction, solvent, compound, smiles, conformer, force field,
			polymer, binding affinity, synthesis of, chemist, oxidation, adsorption`,
		weak: 'acid, metal, bond, ion, atom, atomic',
	},
	{
		id: 'biology',
		label: 'Biology',
		categories: 'q-bio',
		strong: `
			biology, gene expression, protein structure, single cell, genomics, dna sequencing,
			evolutionary biology, bioinformatics, ecology, rna sequencing, phylogenetic, protein folding,
			protein language model, biodiversity, cell biology, molecular biology, protein design, transcriptomics,
			species distribution, metagenomic, crispr, photosynthesis, natural selection, population genetics`,
		usual: `
			gene, protein, genome, genomic, cell, species, dna, rna, bacteria, bacterial, enzyme, biological,
			mutation, amino acid, organism, ecosystem, microbiome, plant, animal, evolution, genetic, antibody,
			virus, habitat, insect, wildlife, fungi, mitochondrial, biologist, metabolic, receptor, yeast, larvae,
			fish, bird, embryo`,
		weak: 'population, sequence, membrane, tissue, soil, growth, ecological, mice',
	},
	{
		id: 'neuroscience',
		label: 'Neuroscience and psychology',
		categories: 'q-bio.NC',
		strong: `
			neuroscience, cognitive science, psychology, fmri, neural recording, visual cortex, working memory,
			cognitive psychology, hippocampus, neuroimaging, neural circuit, synaptic plasticity, psychological,
			brain activity, brain network, prefrontal, cognitive neuroscience, human cognition, psychometric`,
		usual: `
			brain, neuron, cortex, cortical, synaptic, eeg, electroencephalography, neuronal, cognition,
			perception of, behavioural, attention deficit, dopamine, emotion regulation, personality, cognitive,
			memory consolidation, psychologist, autism`,
		weak: 'memory, stimuli, emotion, behavior, mental, spike',
	},
	{
		id: 'medicine',
		label: 'Medicine and health',
		strong: `
			clinical trial, electronic health record, public health, clinical practice, epidemiology, healthcare,
			covid 19, randomized controlled trial, mental health, cancer treatment, precision medicine,
			clinical decision, cohort study, vaccine, mortality, medical record, systematic review, diabetes,
			biomedical, medicine, hospital, surgery, clinical note, sepsis, infectious disease, stroke`,
		usual: `
			patient, clinical, disease, clinician, physician, medical, diagnosis, therapy, drug, cancer, health,
			symptom, epidemic, pandemic, ehr, prognosis, nursing, infection, prevalence, cardiovascular, alzheimer,
			blood pressure, hypertension, depression, comorbidity, dose`,
		weak: 'treatment, risk, care, intervention, cohort, dementia, trial, age',
	},
	{
		id: 'earth-and-climate',
		label: 'Earth, climate and environment',
		categories: 'physics.ao-ph physics.geo-ph ao-sci',
		strong: `
			climate change, climate model, weather forecasting, earth observation, seismic, earthquake,
			remote sensing, greenhouse gas, precipitation, oceanography, land cover, air quality, carbon emission,
			sea level, geophysics, hydrology, atmospheric science, agriculture, wildfire, sustainability,
			global warming, groundwater`,
		usual: `
			climate, weather, satellite, ocean, atmospheric, geological, geospatial, rainfall, flood, crop, soil,
			forest, river, environmental, ecosystem, emission, pollution, sediment, volcano, glacier, drought,
			vegetation, mantle, weather prediction, tropical cyclone`,
		weak: 'earth, temperature, surface, carbon, water, spatial',
	},
];
