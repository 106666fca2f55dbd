import type { TopicDefinition } from '../topic';

/** Images, video and three dimensions. */
export const visionTopics: readonly TopicDefinition[] = [
	{
		id: 'computer-vision',
		label: 'Computer vision',
		categories: 'cs.CV cs.MM',
		strong: `
			computer vision, image classification, image recognition, visual recognition,
			convolutional neural network, image retrieval, vision transformer, face recognition,
			person re identification`,
		usual: `
			visual, image, vision, imagenet, fine grained recognition, facial, remote sensing,
			optical character recognition, biometric, deepfake, camera, hyperspectral, crowd counting, ocr,
			satellite image`,
		weak: 'pixel, photo, convolution, convolutional, picture, scene, rgb, cnn, view',
	},
	{
		id: 'vision-language',
		label: 'Vision-language models',
		parent: 'computer-vision',
		strong: `
			vision language model, vision language, multimodal large language model,
			multi modal large language model, mllm, visual question answering, image captioning, clip, image text,
			multimodal model, vqa, visual instruction tuning, large vision language model, lvlm, vlm,
			visual grounding, cross modal retrieval, multimodal llm, text to image retrieval, vision and language,
			referring expression`,
		usual: `
			multimodal, multi modal, cross modal, caption, visual reasoning, captioning, modality,
			zero shot classification, visual language, open vocabulary, image and text`,
		weak: 'visual, image, text, alignment',
	},
	{
		id: 'scene-understanding',
		label: 'Scene understanding',
		parent: 'computer-vision',
		strong: `
			scene graph, scene graph generation, visual relationship, scene understanding, visual relation,
			human object interaction, sgg, scene recognition, panoptic scene graph`,
		usual: 'predicate, relation triplet, triplet, object relation, spatial relation, layout, scene parsing',
		weak: 'scene, relation, relationship, object',
	},
	{
		id: 'detection-and-segmentation',
		label: 'Detection and segmentation',
		parent: 'computer-vision',
		strong: `
			object detection, semantic segmentation, instance segmentation, image segmentation, object detector,
			panoptic segmentation, salient object detection, segment anything, object tracking,
			multi object tracking, video object segmentation, lane detection, pedestrian detection, visual tracking`,
		usual: `
			segmentation, bounding box, detector, tracking, anchor, mask, coco, yolo, tracker, region proposal,
			foreground`,
		weak: 'detection, object, region, pixel, boundary, localization',
	},
	{
		id: 'image-generation',
		label: 'Image and video generation',
		parent: 'computer-vision',
		strong: `
			text to image, image generation, video generation, image editing, style transfer, image synthesis,
			text to video, stable diffusion, image to image translation, talking head, video diffusion,
			text to image generation, face generation, text to image diffusion, video synthesis, image inpainting,
			virtual try on`,
		usual: `
			inpainting, stylegan, photorealistic, personalization, diffusion transformer, controllable video,
			video editing, stylization, latent diffusion`,
		weak: 'synthesis, generate, editing, realistic, fidelity, diffusion',
	},
	{
		id: 'three-d-vision',
		label: '3D vision',
		parent: 'computer-vision',
		strong: `
			point cloud, neural radiance field, gaussian splatting, 3d reconstruction, novel view synthesis,
			depth estimation, nerf, 3d object detection, structure from motion, multi view stereo, optical flow,
			stereo matching, 3d scene, implicit neural representation, camera pose, surface reconstruction,
			3d shape, 3d generation, 3dgs, scene flow`,
		usual: `
			3d, stereo, lidar, mesh, depth, multi view, view synthesis, signed distance, 3d object, voxel,
			homography, camera calibration, point set registration, rgb d`,
		weak: 'geometry, geometric, shape, camera, view, surface',
	},
	{
		id: 'people-and-video',
		label: 'Video and human motion',
		parent: 'computer-vision',
		strong: `
			action recognition, human pose, pose estimation, video understanding, human motion, gait recognition,
			gesture recognition, hand pose, temporal action, activity recognition, motion capture,
			video question answering, egocentric video, motion generation`,
		usual: `
			video, skeleton, body pose, facial expression, gesture, motion prediction, human body, frame,
			temporal localization, pedestrian, avatar, keypoint`,
		weak: 'motion, clip, pose, human, action',
	},
	{
		id: 'imaging',
		label: 'Image processing and restoration',
		parent: 'computer-vision',
		categories: 'eess.IV',
		strong: `
			super resolution, image restoration, image denoising, image compression, low light, deblurring,
			video compression, image quality assessment, dehazing, compressed sensing, computational imaging,
			image enhancement, image fusion, phase retrieval, video coding, inverse problem, hyperspectral image,
			image reconstruction, image quality`,
		usual: `
			denoising, deraining, reconstruction, hdr, demosaicing, codec, microscopy, upscaling, camera sensor,
			rate distortion, radar image, plug and play, perceptual quality, exposure`,
		weak: 'noise, resolution, image, degradation, sensor, quality',
	},
	{
		id: 'medical-imaging',
		label: 'Medical imaging',
		parent: 'computer-vision',
		categories: 'physics.med-ph',
		strong: `
			medical image, medical imaging, mri, computed tomography, medical image segmentation, chest x ray,
			histopathology, radiology, whole slide image, ultrasound image, magnetic resonance imaging,
			tumor segmentation, retinal, ct scan, cardiac mri, digital pathology, mammography, brain tumor,
			x ray image, radiologist, radiotherapy, lesion segmentation`,
		usual: `
			lesion, tumor, pathology, ultrasound, ct, anatomical, fundus, dermatology, endoscopy, radiomic, x ray,
			pet, clinical, scan, organ`,
		weak: 'patient, medical, disease, diagnosis, cancer, diagnostic, image',
	},
	{
		id: 'graphics',
		label: 'Computer graphics',
		parent: 'computer-vision',
		categories: 'cs.GR',
		strong: `
			computer graphics, path tracing, ray tracing, global illumination, physically based rendering,
			character animation, cloth simulation, real time rendering, inverse rendering, mesh generation,
			differentiable rendering, volume rendering, texture synthesis, scientific visualization,
			procedural modeling, geometry processing, monte carlo rendering, brdf`,
		usual: `
			rendering, animation, mesh, texture, material, shading, visualization, rigging, simulation of fluid,
			lighting, renderer, cad, b rep, svg, artist, hair, garment, remeshing, relighting`,
		weak: 'surface, shape, geometry, light, interactive, real time, 3d',
	},
];
