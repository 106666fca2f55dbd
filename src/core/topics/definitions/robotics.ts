import type { TopicDefinition } from '../topic';

/** Robots, vehicles and what they sense, plan and do. */
export const roboticsTopics: readonly TopicDefinition[] = [
	{
		id: 'robotics',
		label: 'Robotics',
		categories: 'cs.RO',
		strong: `
			robotics, robotic system, mobile robot, soft robot, humanoid robot, exoskeleton, swarm robotics,
			multi robot, robot system, modular robot, service robot, industrial robot, parallel robot, robot team,
			climbing robot, soft actuator, continuum robot`,
		usual: `
			robot, robotic, actuator, humanoid, gripper, prosthesis, prosthetic, tactile, haptic, teleoperation,
			underwater vehicle, mechanism design, surgical robot, swarm, human robot interaction, pneumatic,
			rehabilitation, micro robot, catheter, needle, wheelchair`,
		weak: 'motor, torque, joint, mechanism, kinematic, stiffness, sensor, force, vehicle, operator',
	},
	{
		id: 'robot-manipulation',
		label: 'Robot manipulation and learning',
		parent: 'robotics',
		strong: `
			robot manipulation, robotic manipulation, grasping, grasp planning, dexterous manipulation,
			robot learning, vision language action, in hand manipulation, bimanual, learning from demonstration,
			pick and place, robotic grasping, sim to real, visuomotor policy, embodied ai, deformable object,
			object manipulation, embodied agent, mobile manipulation, robotic assembly, mobile manipulator,
			robot hand`,
		usual: `
			manipulation, manipulator, grasp, gripper, end effector, diffusion policy, affordance, demonstration,
			teleoperated, tactile sensor, object rearrangement, robotic arm, robot arm, contact rich,
			tactile sensing`,
		weak: 'arm, robot, contact, finger, hand, policy, object',
	},
	{
		id: 'navigation-and-mapping',
		label: 'Localization, mapping and navigation',
		parent: 'robotics',
		strong: `
			simultaneous localization and mapping, slam, visual odometry, visual inertial, place recognition,
			lidar odometry, robot navigation, robot localization, occupancy grid, loop closure, pose graph,
			semantic mapping, visual navigation, sensor fusion, state estimation, imu, inertial odometry,
			visual servoing, autonomous exploration, extrinsic calibration`,
		usual: `
			localization, mapping, navigation, odometry, gps, lidar, relocalization, inertial, landmark,
			calibration, kalman filter, map building, topological map, exploration, uwb, radar, hand eye`,
		weak: 'map, pose, sensor, robot, terrain, indoor, outdoor',
	},
	{
		id: 'motion-planning',
		label: 'Motion planning and control',
		parent: 'robotics',
		strong: `
			motion planning, path planning, trajectory optimization, model predictive control, legged robot,
			quadruped, trajectory planning, bipedal, legged locomotion, collision avoidance, whole body control,
			impedance control, inverse kinematic, obstacle avoidance, task and motion planning, biped,
			coverage path planning, quadrotor, multi agent path finding, admittance control, trajectory generation,
			walking robot`,
		usual: `
			locomotion, trajectory, planner, controller, uav, drone, kinematics, walking, aerial robot, gait,
			control barrier function, mpc, feedback control, rrt, redundancy resolution, aerial vehicle,
			trajectory tracking, balance control, dynamic model`,
		weak: 'control, dynamics, collision, obstacle, planning, motion, robot, constraint',
	},
	{
		id: 'autonomous-driving',
		label: 'Autonomous driving',
		parent: 'robotics',
		strong: `
			autonomous driving, self driving, autonomous vehicle, trajectory prediction, trajectory forecasting,
			driving scenario, bird eye view, automated driving, intelligent vehicle, traffic simulation,
			end to end driving, driver assistance, connected vehicle, automated vehicle`,
		usual: `
			driving, driver, traffic, lane, intersection, nuscenes, vehicle trajectory, pedestrian, waymo, road,
			highway, parking, bev`,
		weak: 'vehicle, car, lidar, safety critical, urban',
	},
];
