/** Concepts of robots, of software and of people who use both; see {@link readConcepts} for how they are written. */
export const roboticsConcepts = `
robotic manipulation, robot manipulation, dexterous manipulation, grasping: grasp, gripper, in hand manipulation, bimanual, pick place, manipulator, deformable object, tactile; object, hand, finger
robot learning, imitation learning, reinforcement learning, vision language action models: learning from demonstration, demonstration, sim real, policy learning, visuomotor, diffusion policy, vision language action; policy, reward, learned
motion planning, path planning, trajectory optimization, task and motion planning: rrt, planner, collision free, trajectory planning, sampling based planning, coverage path; planning, trajectory, obstacle
simultaneous localization and mapping, visual odometry, localization, place recognition: slam, odometry, loop closure, lidar inertial, visual inertial, pose graph, mapping, relocalization, calibration, sensor fusion; map, pose, landmark
legged locomotion, legged robots, humanoid robots, quadruped robots: legged, quadruped, humanoid, biped, bipedal, walking, locomotion, gait; terrain, balance, foot
autonomous driving, autonomous vehicles, trajectory prediction: driving, self driving, autonomous vehicle, lane, traffic, pedestrian, automated driving; vehicle, road, driver
aerial robots, quadrotors, unmanned aerial vehicles, drones: uav, quadrotor, drone, aerial, multirotor, micro aerial; flight, flying
human robot interaction, human robot collaboration, teleoperation, social robots: human robot, teleoperation, teleoperated, haptic, shared control, social robot; human, user, operator
soft robots, soft actuators, soft robotics, continuum robots: soft robot, continuum robot, pneumatic, soft actuator, soft gripper; soft, actuator
medical robotics, surgical robots, exoskeletons, rehabilitation: surgical, surgery, exoskeleton, prosthesis, prosthetic, rehabilitation, catheter, needle, endoscopic; patient, assistive
multi robot systems, swarm robotics, multi robot coordination: multi robot, swarm, robot team, formation control, multi agent path finding; team, distributed
robot navigation, navigation, visual navigation, exploration: autonomous navigation, exploration, mobile robot, object goal navigation, social navigation, off road; navigate, terrain
impedance control, model predictive control, robot control, inverse kinematics, robot manipulators, kinematics: impedance, admittance, predictive control, torque control, kinematic, control barrier, parallel robot, force control, stiffness; controller, joint, dynamics
underwater robots, underwater vehicles, marine robotics: underwater, marine, ship, fish; water
object detection, pose estimation, point clouds, perception: 6d pose, point cloud, semantic segmentation, object recognition, object pose; lidar, camera, segmentation
`;

/** Concepts of programs and of how they are made safe. */
export const softwareConcepts = `
code generation, program synthesis, code completion: source code, pair programming; program
program verification, formal verification, model checking, type systems: verification, type theory, type system, denotational, proof assistant, temporal logic, smt; proof, semantics
software testing, fuzzing, bug localization, program repair: fuzzing, test case, bug, unit test, mutation testing, debugging; test, fault
malware detection, intrusion detection, vulnerability detection: malware, intrusion, vulnerability, phishing, threat; attack, security
cryptography, homomorphic encryption, blockchain, smart contracts: encryption, cryptographic, zero knowledge, blockchain, smart contract, secure computation; secure, key
privacy, differential privacy, membership inference: privacy preserving, private, data privacy, anonymization; private
prompt injection, jailbreak attacks, llm security, backdoor attacks: prompt injection, jailbreak, backdoor, poisoning; llm, attack
`;

/** Concepts of finding things and of those who look for them. */
export const retrievalConcepts = `
recommender systems, sequential recommendation, collaborative filtering, recommendation: recommender, recommendation, click through, cold start, user behavior; user, item
dense retrieval, passage ranking, document ranking, information retrieval: retriever, reranking, ranking, query expansion, relevance, search engine, passage; retrieval, query, document
retrieval augmented generation, question answering: rag, retrieval augmented, knowledge intensive; generation, answer
learning to rank, counterfactual evaluation, online advertising: learning rank, advertising, unbiased, click model; click, bidding
`;
