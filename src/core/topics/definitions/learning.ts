import type { TopicDefinition } from '../topic';

/** Machine learning: methods, theory and systems that are not tied to one kind of data. */
export const learningTopics: readonly TopicDefinition[] = [
	{
		id: 'machine-learning',
		label: 'Machine learning',
		categories: 'cs.LG stat.ML cs.AI cs.NE',
		strong: 'machine learning',
		usual: `
			deep learning, neural network, supervised learning, classifier, hyperparameter optimization,
			meta learning, automl, neural architecture search, semi supervised, active learning,
			multi task learning, ensemble, clustering, dimensionality reduction, support vector machine,
			decision tree, gradient boosting, random forest, evolutionary algorithm, genetic algorithm,
			matrix factorization, tabular, spiking neural network, feature selection, label noise, noisy label,
			crowdsourcing`,
		weak: 'learning, training, deep, neural, classification, prediction, learned, dataset',
	},
	{
		id: 'imbalance',
		label: 'Long-tailed learning',
		parent: 'machine-learning',
		strong: `
			class imbalance, imbalanced, imbalanced learning, class imbalanced, imbalanced data, imbalanced dataset,
			long tailed recognition, long tail distribution, imbalanced classification, long tailed distribution,
			long tailed learning, minority class, long tailed data, rare event`,
		usual: `
			long tailed, long tail, imbalance, reweighting, resampling, re balancing, oversampling, upsampling,
			upweighting, tail class, rare class, skewed, balanced training, underrepresented class`,
		weak: 'rare, tail, balanced, bias, frequent',
	},
	{
		id: 'distribution-shift',
		label: 'Out-of-distribution data',
		parent: 'machine-learning',
		strong: `
			out of distribution, ood, distribution shift, concept drift, domain generalization, ood detection,
			domain shift, covariate shift, unsupervised domain adaptation, out of distribution detection,
			subpopulation shift, anomaly detection, test time adaptation, out of distribution data`,
		usual: `
			outlier, novelty detection, open world, drift, domain adaptation, outlier detection,
			distributional shift, unseen domain, subpopulation, spurious correlation, open set`,
		weak: 'shift, robustness, robust, familiar',
	},
	{
		id: 'adversarial',
		label: 'Adversarial robustness',
		parent: 'machine-learning',
		strong: `
			adversarial example, adversarial attack, adversarial robustness, adversarial training, backdoor attack,
			data poisoning, certified robustness, adversarial perturbation`,
		usual: `
			adversarially, poisoning, attack success rate, membership inference attack, randomized smoothing,
			backdoor`,
		weak: 'adversarial, attack, robust, perturbation',
	},
	{
		id: 'compression',
		label: 'Model compression',
		parent: 'efficiency',
		strong: `
			model compression, quantization, pruning, knowledge distillation, post training quantization,
			network pruning, structured pruning, lottery ticket, weight quantization, low bit`,
		usual: `
			compress, distillation, compression, sparsification, sparse model, low rank decomposition,
			weight sparsity, sparsity, teacher model, student model, edge device`,
		weak: 'compact, lightweight, sparse, redundant',
	},
	{
		id: 'efficiency',
		label: 'Efficient training and inference',
		parent: 'machine-learning',
		strong: `
			speculative decoding, kv cache, key value cache, efficient inference, efficient training, llm serving,
			sequence parallelism, distributed training, llm inference, inference acceleration, pipeline parallelism,
			llm training, mixed precision, flash attention, inference serving, draft model, training system`,
		usual: `
			latency, throughput, parallelism, gpu memory, memory efficient, training efficiency,
			inference efficiency, mixture of expert, model parallel, hardware, accelerator, speedup,
			computational overhead, kernel fusion, on device`,
		weak: 'efficient, gpu, memory, cost, faster, accelerate, computational, speed',
	},
	{
		id: 'generative-models',
		label: 'Generative models',
		parent: 'machine-learning',
		strong: `
			diffusion model, discrete diffusion, flow matching, generative adversarial network,
			variational autoencoder, normalizing flow, score based, denoising diffusion, generative modeling,
			score matching, masked diffusion, energy based model, diffusion process, discrete diffusion model`,
		usual: `
			generative model, diffusion, gan, vae, denoising, autoencoder, consistency model, rectified flow,
			guidance, generator`,
		weak: 'generative, sampling, latent, sampler, generation',
	},
	{
		id: 'graph-learning',
		label: 'Graphs and networks',
		parent: 'machine-learning',
		categories: 'cs.SI physics.soc-ph',
		strong: `
			graph neural network, graph clustering, node classification, graph kernel, graph learning,
			knowledge graph, community detection, link prediction, gnn, graph representation learning,
			graph embedding, social network, graph convolution, random graph, graph transformer, complex network,
			graph contrastive learning`,
		usual: `
			message passing, node embedding, heterophily, hypergraph, graph structure, graph generation,
			network embedding, spectral clustering, network analysis, temporal graph`,
		weak: 'graph, node, edge, vertex, network topology',
	},
	{
		id: 'time-series',
		label: 'Time series and forecasting',
		parent: 'machine-learning',
		strong: `
			time series, time series forecasting, forecasting, autoregressive model, time series analysis,
			time series model, spatiotemporal forecasting, spatio temporal forecasting`,
		usual: `
			forecast, auto regressive, auto regression, arima, temporal pattern, multivariate time, seasonality,
			traffic prediction, long range dependency, anomaly in time, change point`,
		weak: 'temporal, horizon, trend, sensor',
	},
	{
		id: 'reinforcement-learning',
		label: 'Reinforcement learning',
		parent: 'machine-learning',
		strong: `
			reinforcement learning, deep reinforcement learning, q learning, policy gradient,
			markov decision process, offline reinforcement learning, actor critic, imitation learning,
			inverse reinforcement learning, multi agent reinforcement learning`,
		usual: `
			policy optimization, offline rl, rl, value function, exploration strategy, reward shaping,
			model based rl, temporal difference, world model, ppo, grpo, mdp, pomdp, multi armed bandit, bandit,
			regret, atari`,
		weak: 'reward, policy, environment, exploration, agent',
	},
	{
		id: 'representation-learning',
		label: 'Representation and transfer learning',
		parent: 'machine-learning',
		strong: `
			self supervised learning, contrastive learning, representation learning, few shot learning,
			continual learning, transfer learning, catastrophic forgetting, metric learning, lifelong learning,
			incremental learning, unsupervised representation, disentangled representation, class incremental`,
		usual: `
			few shot, self supervised, pretext task, embedding space, incremental, domain transfer,
			zero shot learning, joint embedding, unsupervised pretraining, multi view learning, disentanglement`,
		weak: 'representation, embedding, transfer, pretrained',
	},
	{
		id: 'optimization',
		label: 'Optimization',
		parent: 'machine-learning',
		categories: 'math.OC',
		strong: `
			convex optimization, stochastic gradient descent, gradient descent, first order method,
			bilevel optimization, nonconvex optimization, non convex optimization, minimax optimization,
			optimal control problem, bayesian optimization, stochastic optimization, black box optimization,
			optimal transport, combinatorial optimization, linear programming, mixed integer,
			multi objective optimization`,
		usual: `
			sgd, adam, optimizer, convergence rate, variance reduction, learning rate, proximal, frank wolfe,
			submodular, momentum, convex, strongly convex, saddle point, stochastic gradient, vehicle routing,
			nonconvex`,
		weak: 'optimization, gradient, convergence, objective, minimization',
	},
	{
		id: 'learning-theory',
		label: 'Learning theory',
		parent: 'machine-learning',
		strong: `
			sample complexity, generalization bound, pac learning, vc dimension, learning theory, halfspace,
			statistical learning theory, regret bound, rademacher complexity, online learning, differential privacy,
			neural tangent kernel, agnostic learning, adaptive data analysis, testable learning, excess risk, minimax rate, double descent, private learning, benign overfitting,
			provably efficient`,
		usual: `
			provable, theoretical analysis, learnability, memorization, statistical query, information theoretic,
			lower bound, upper bound, generalization error, theoretical understanding, tight bound, near optimal,
			nearly optimal, overparameterized, implicit bias, sketching, learner,
			polynomial time, minimax optimal, theoretical guarantee, over parameterized`,
		weak: 'bound, theory, theoretical, guarantee, theorem, provably, complexity, prove, optimal',
	},
	{
		id: 'interpretability',
		label: 'Interpretability',
		parent: 'machine-learning',
		strong: `
			mechanistic interpretability, explainable ai, interpretability, explainability, sparse autoencoder,
			feature attribution, xai, saliency map, shapley value, counterfactual explanation,
			explainable artificial intelligence`,
		usual: `
			explanation, explainable, interpretable, attribution, probing, circuit discovery, concept bottleneck,
			activation steering, superposition`,
		weak: 'explain, transparency, interpret, internal',
	},
	{
		id: 'privacy-and-federation',
		label: 'Federated and private learning',
		parent: 'machine-learning',
		strong: `
			federated learning, differentially private, privacy preserving, split learning,
			vertical federated learning, decentralized learning`,
		usual: `
			federated, client data, non iid, data heterogeneity, communication efficient, data privacy,
			privacy risk, membership inference`,
		weak: 'client, privacy, private, server',
	},
	{
		id: 'fairness',
		label: 'Fairness and responsible AI',
		parent: 'machine-learning',
		categories: 'cs.CY',
		strong: `
			algorithmic fairness, fairness, responsible ai, ai ethics, ai governance, ai regulation, social bias,
			gender bias, trustworthy ai, demographic parity, ai policy`,
		usual: `
			ethical, ethics, accountability, discrimination, societal impact, demographic group,
			sensitive attribute, stereotype, disparity, governance, auditing, copyright`,
		weak: 'society, societal, bias, trust, transparency, policymaker, regulation',
	},
	{
		id: 'recommendation',
		label: 'Search and recommendation',
		parent: 'machine-learning',
		categories: 'cs.IR',
		strong: `
			recommender system, recommendation, collaborative filtering, information retrieval, dense retrieval,
			passage ranking, click through rate, web search, learning to rank, document ranking,
			sequential recommendation, listwise ranking, search engine`,
		usual: `
			reranking, relevance, query expansion, user preference, user behavior, cold start, item, e commerce,
			query, ranking, advertising, retriever`,
		weak: 'user, retrieval, rank, search, click',
	},
];
