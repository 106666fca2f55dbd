import type { TopicDefinition } from '../topic';

/** Mathematics and statistics. */
export const mathematicsTopics: readonly TopicDefinition[] = [
	{
		id: 'mathematics',
		label: 'Mathematics',
		categories: 'math math-ph nlin chao-dyn solv-int',
		strong: `
			mathematics, homotopy, manifold theory, riemannian manifold, group theory, hilbert space, banach space,
			cohomology, homology, topological space, functional analysis, mathematical induction, dynamical system,
			ergodic, operator theory, symplectic, lie algebra, representation theory`,
		usual: `
			conjecture, theorem, manifold, topology, differential equation, cardinality, set theory, measure theory,
			bifurcation, soliton, hyperbolic, integrable, c algebra, knot, fractal, metric space,
			law of large number, hypothesis proof`,
		weak: 'lemma, proof, prove, mathematical, algebraic, invariant, operator, mathematician, infinite',
	},
	{
		id: 'number-theory-and-algebra',
		label: 'Algebra and number theory',
		parent: 'mathematics',
		categories: 'math.NT math.AG math.AC math.RA math.RT math.GR math.QA math.CT math.KT alg-geom q-alg',
		strong: `
			number theory, riemann hypothesis, algebraic geometry, prime number, zeta function, elliptic curve,
			modular form, commutative algebra, galois, diophantine, abelian variety, algebraic variety,
			quantum group, hopf algebra, vertex algebra, finite group, l function, moduli space, commutative ring,
			derived category, noetherian`,
		usual: `
			riemann, prime, ideal, polynomial ring, group action, sheaf, scheme, lattice, ring, module, zeta,
			integer, subgroup, automorphism, quiver`,
		weak: 'algebra, group, field, number, coefficient',
	},
	{
		id: 'geometry-and-analysis',
		label: 'Geometry and analysis',
		parent: 'mathematics',
		categories:
			'math.DG math.GT math.AT math.SG math.MG math.GN math.AP math.CA math.FA math.CV math.SP math.DS math.OA',
		strong: `
			differential geometry, algebraic topology, partial differential equation, harmonic analysis,
			complex analysis, ricci flow, low dimensional topology, well posedness, sobolev, elliptic equation,
			minimal surface, schrodinger equation, hyperbolic geometry, riemannian geometry`,
		usual: `
			curvature, holomorphic, ricci, regularity, spectral theory, compact manifold, parabolic, nonlinear wave,
			boundary value, asymptotic behavior of solution, foliation, geodesic, hausdorff`,
		weak: 'geometry, solution, singular, boundary, operator, inequality',
	},
	{
		id: 'combinatorics',
		label: 'Combinatorics',
		parent: 'mathematics',
		categories: 'math.CO',
		strong: `
			combinatorics, extremal graph, ramsey, chromatic number, matroid, enumerative, permutation pattern,
			young tableau, hypergraph turan, generating function, extremal combinatorics`,
		usual: `
			combinatorial, planar graph, bipartite, poset, partition, permutation, graph theory, coloring,
			tree decomposition, hamiltonian cycle`,
		weak: 'vertex, counting, graph, integer',
	},
	{
		id: 'statistics',
		label: 'Statistics',
		categories: 'stat stat.ME stat.AP stat.CO stat.TH math.ST',
		strong: `
			quantile regression, hypothesis testing, kernel density, density estimation, statistical inference,
			false discovery, linear regression, logistic regression, survival analysis, confidence interval, copula,
			functional data, nonparametric regression, proportional odds, kernel density estimator,
			multiple testing, uncertainty quantification, conformal prediction, high dimensional statistics,
			regression model, extreme value, generalized linear, experimental design, missing data, mixed effect,
			ordinal regression, regression problem`,
		usual: `
			estimator, regression, statistical, quantile, p value, asymptotic, least squares, lasso, covariance,
			maximum likelihood, bootstrap, dependence modeling, monte carlo simulation, statistician,
			hierarchical model, shrinkage, robust estimation, bandwidth selection, consistency of, large dimension,
			statistical estimation, principal component analysis, ordinal, calibration, predictive uncertainty`,
		weak: `
			estimation, variance, distribution, likelihood, inference, sample, density, uncertainty, random,
			parametric, interval, probability`,
	},
	{
		id: 'probabilistic-inference',
		label: 'Bayesian inference',
		parent: 'statistics',
		strong: `
			bayesian inference, variational inference, gaussian process, markov chain monte carlo,
			probabilistic inference, bayesian network, sequential monte carlo, graphical model, probabilistic model,
			particle filter, belief propagation, dirichlet process, probabilistic programming,
			bayesian deep learning, hidden markov model, latent variable model, posterior inference,
			bayesian neural network, sparse coding, dictionary learning, probabilistic graphical model,
			expectation maximization, mcmc, bayesian nonparametric, bayesian model, independent component analysis`,
		usual: `
			bayesian, posterior, probabilistic, mixture model, latent variable, marginal likelihood,
			markov random field, hamiltonian monte carlo, langevin, monte carlo, importance sampling,
			prior distribution, gibbs sampling, state space model, message passing,
			nonnegative matrix factorization, bayes`,
		weak: 'prior, inference, sampling, likelihood, stochastic, probability, kernel',
	},
	{
		id: 'causality',
		label: 'Causal inference',
		parent: 'probabilistic-inference',
		categories: 'econ.EM',
		strong: `
			causal inference, causal discovery, causal effect, treatment effect, causal graph,
			structural causal model, instrumental variable, counterfactual inference, causal model,
			causal structure, causal relationship, do calculus, causal learning, causal representation`,
		usual: `
			causal, causality, counterfactual, confounder, confounding, intervention, propensity score,
			observational data, interventional, randomized trial, directed acyclic graph`,
		weak: 'treatment, effect, observational, correlation',
	},
	{
		id: 'probability',
		label: 'Probability',
		parent: 'mathematics',
		categories: 'math.PR',
		strong: `
			stochastic process, random walk, brownian motion, stochastic differential equation, large deviation,
			percolation, random matrix, markov process, central limit theorem, branching process, levy process`,
		usual: `
			martingale, probability theory, ergodicity, diffusion limit, random variable, phase transition,
			malliavin, concentration inequality, gaussian field`,
		weak: 'random, stochastic, probability, limit',
	},
];
