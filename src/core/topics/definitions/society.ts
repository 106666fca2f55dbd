import type { TopicDefinition } from '../topic';

/** The humanities and the social sciences. */
export const societyTopics: readonly TopicDefinition[] = [
	{
		id: 'economics',
		label: 'Economics',
		categories: 'econ',
		strong: `
			economics, monetary policy, labor market, econometric, economic growth, international trade,
			macroeconomic, inflation rate, central bank, unemployment, income inequality, gdp, fiscal policy,
			behavioral economics, industrial organization, minimum wage, consumer demand, supply chain, trade policy`,
		usual: `
			economic, wage, household, tax, firm, consumer, productivity, employment, economist, income, poverty,
			export, tariff, subsidy, inequality, oligopoly, demand, labor, supply`,
		weak: 'market, price, welfare, cost, policy, growth, competition',
	},
	{
		id: 'finance',
		label: 'Finance',
		parent: 'economics',
		categories: 'q-fin',
		strong: `
			portfolio optimization, option pricing, stock market, financial market, asset pricing, credit risk,
			algorithmic trading, cryptocurrency, quantitative finance, volatility, hedging, stock price,
			financial time series, systemic risk, high frequency trading, limit order book, value at risk,
			stock return, credit scoring, actuarial`,
		usual: `
			financial, portfolio, stock, investor, trading, asset, bank, investment, insurance, return prediction,
			hedge, liquidity, derivative pricing, loan, bitcoin, fintech`,
		weak: 'risk, price, market, return, credit',
	},
	{
		id: 'social-science',
		label: 'Social science and politics',
		strong: `
			political science, sociology, social science, public opinion, international relations, political party,
			democracy, ethnography, gender inequality, migration policy, social movement,
			computational social science, anthropology, public policy, elections, social capital, voter turnout,
			human rights, foreign policy, parliament`,
		usual: `
			political, sociological, democratic, immigrant, race and ethnicity, ethnic, demographic, feminist,
			polarization, social norm, legislature, voter, electoral, immigration, welfare state, urban planning,
			neighborhood, citizen, gender, protest, survey data, journalism, inequality, government, media coverage`,
		weak: 'social, society, community, policy, survey, public, institution, cultural',
	},
	{
		id: 'history-and-humanities',
		label: 'History and humanities',
		strong: `
			historiography, medieval, history of, archaeology, renaissance, ancient greek, roman empire, colonial,
			world war, cultural heritage, literary criticism, philosophy, art history, manuscript,
			digital humanities, theology, early modern, nineteenth century, eighteenth century, seventeenth century,
			sixteenth century, twentieth century, ancient rome, archaeological, bronze age, neolithic, ottoman,
			19th century, 18th century, 17th century, cold war, ethics of, metaphysics, epistemology`,
		usual: `
			historical, history, century, historian, archive, ancient, empire, literature of, poetry, poem,
			philosophical, religious, religion, museum, war, revolution, novelist, postcolonial, imperial, latin,
			dynasty, church, excavation, byzantine, kant, aesthetics, folklore, monastery, merchant, slavery,
			narrative history, epistemic`,
		weak: 'culture, literary, heritage, letter, era, memory, trade, writing',
	},
	{
		id: 'education',
		label: 'Education',
		parent: 'social-science',
		categories: 'physics.ed-ph',
		strong: `
			education, higher education, student learning, classroom, knowledge tracing, intelligent tutoring,
			curriculum design, online course, mooc, pedagogy, teacher training, educational, automated grading,
			learning analytics, essay scoring`,
		usual: `
			student, teacher, tutoring, school, university, course, curriculum, instructor, teaching, literacy,
			undergraduate, learner, exam, pedagogical, academic performance`,
		weak: 'learning outcome, lesson, feedback, assessment',
	},
	{
		id: 'law',
		label: 'Law',
		parent: 'social-science',
		strong: `
			law enforcement, legal judgment, legal reasoning, court decision, constitutional law,
			intellectual property, criminal law, legal document, legal text, supreme court, case law, legislation,
			international law, patent, contract law, legal nlp`,
		usual: `
			legal, court, judge, statute, jurisdiction, lawyer, judicial, copyright, regulation, crime, criminal,
			police, litigation, legality, gdpr`,
		weak: 'law, right, liability, compliance, clause',
	},
];
