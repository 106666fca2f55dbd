import type { TopicDefinition } from '../topic';

/** Language: from long-context models to translation. */
export const languageTopics: readonly TopicDefinition[] = [
	{
		id: 'natural-language-processing',
		label: 'Natural language processing',
		categories: 'cs.CL cmp-lg',
		strong: 'natural language processing, nlp, computational linguistics',
		usual: `
			natural language, linguistics, parsing, syntactic, corpora, named entity, information extraction,
			sentiment analysis, text classification, summarization, word embedding, part of speech, morphology,
			treebank, relation extraction, event extraction, coreference, semantic parsing, text mining, lexical,
			hate speech, stance, natural language inference, textual entailment, semantic role labeling, paraphrase,
			discourse, pretrained language model, dependency parser, word sense, topic model, sentence embedding,
			grammatical error, readability, bert`,
		weak: 'text, language, sentence, word, corpus, document, linguistic, entity, annotator, tweet',
	},
	{
		id: 'language-models',
		label: 'Large language models',
		parent: 'natural-language-processing',
		strong: 'chatgpt',
		usual: `
			large language model, llm, gpt, llama, prompting, prompt engineering, in context learning,
			instruction following, foundation model, language model`,
		weak: 'transformer, prompt, zero shot, lm',
	},
	{
		id: 'long-context',
		label: 'Long-context language models',
		parent: 'language-models',
		strong: `
			long context, long context language model, length generalization, length extrapolation, context length,
			context window, context extension, long context llm, long context large language model`,
		usual: `
			long sequence, long document, longer context, long input, extended context, longer sequence, rotary,
			position encoding, million token, positional embedding, lost in the middle, needle in a haystack,
			sparse attention, linear attention, long form generation, long range`,
		weak: 'long, longer, length',
	},
	{
		id: 'retrieval-augmentation',
		label: 'Retrieval-augmented models',
		parent: 'language-models',
		strong: `
			retrieval augmented, retrieval augmented generation, rag, retrieval based language model, nonparametric language model, nearest neighbor language model, datastore,
			retrieval augmented language model`,
		usual: `
			retrieval augmentation, nonparametric, retriever, knowledge intensive, passage, reranking,
			retrieval based, retrieved document, retrieved passage, n gram language model, n gram,
			external knowledge`,
		weak: 'retrieval, retrieved, retrieve',
	},
	{
		id: 'pretraining',
		label: 'Pretraining and scaling laws',
		parent: 'language-models',
		strong: `
			scaling law, language model pretraining, llm pretraining, pretraining data, pretraining corpus,
			language model pre training, pre training corpus, pretraining dataset, pre training data`,
		usual: `
			data selection, data mixture, data curation, training corpus, web crawled, compute optimal,
			training token, power law, pretraining loss, hyperparameter scaling, pretraining, pre training,
			parameter count, upsampling, data quality, training checkpoint, trillion token, training flop,
			domain weight`,
		weak: 'scaling, compute, corpus, token',
	},
	{
		id: 'fine-tuning',
		label: 'Fine-tuning and adaptation',
		parent: 'language-models',
		strong: `
			parameter efficient, low rank adaptation, lora, instruction tuning, parameter efficient fine tuning,
			peft, prompt tuning, prefix tuning, supervised fine tuning, model merging, llm fine tuning,
			efficient tuning, parameter efficient finetuning, llm finetuning`,
		usual: `
			fine tuning, finetuning, fine tuned, adapter, low rank, instruction data,
			domain adaptation of language model, fine tuned model, task specific data, downstream adaptation,
			weight update`,
		weak: 'downstream, adaptation, adapting',
	},
	{
		id: 'alignment',
		label: 'Alignment and safety',
		parent: 'language-models',
		strong: `
			rlhf, preference optimization, human feedback, reward model, jailbreak, direct preference optimization,
			llm alignment, ai safety, ai alignment, red teaming, reward hacking, preference alignment`,
		usual: `
			alignment with human, human preference, harmful, refusal, toxicity, guardrail, value alignment,
			sycophancy, safety alignment, helpful and harmless, machine unlearning, prompt injection`,
		weak: 'safety, alignment, preference',
	},
	{
		id: 'reasoning',
		label: 'Reasoning and mathematics',
		parent: 'language-models',
		strong: `
			chain of thought, mathematical reasoning, reasoning model, math reasoning, logical reasoning,
			test time scaling, inference time scaling, test time compute, math word problem, theorem proving,
			reasoning in language model, deductive reasoning, mathematical derivation, math dataset,
			process reward model, multi step reasoning, verifiable reward`,
		usual: `
			reasoning, math problem, derivation, step by step, self correction, olympiad, gsm8k, math500,
			satisfiability, reasoning ability, reasoning chain, long cot, cot, formal logic, symbolic reasoning,
			commonsense, proof assistant, lean`,
		weak: 'logic, logical, mathematical, math, proof, rule',
	},
	{
		id: 'decoding',
		label: 'Decoding and text generation',
		parent: 'language-models',
		strong: `
			constrained decoding, grammar constrained, text generation, controllable generation,
			next token prediction, contrastive decoding, nucleus sampling, structured output,
			open ended text generation, open ended generation, decoding strategy, watermark`,
		usual: `
			decoding, beam search, next token, generated text, autoregressive generation, token probability,
			perplexity, grammar, vocabulary, tokenization, tokenizer, detection of machine generated text,
			storytelling`,
		weak: 'generation, greedy, token, output',
	},
	{
		id: 'knowledge',
		label: 'Knowledge and factuality',
		parent: 'language-models',
		strong: `
			hallucination, factuality, knowledge editing, factual knowledge, long tail knowledge, world knowledge,
			fact checking, knowledge conflict, parametric knowledge`,
		usual: `
			factual, knowledge probing, truthful, memorized knowledge, knowledge base,
			misinformation, calibration of language model`,
		weak: 'knowledge, fact, memorize',
	},
	{
		id: 'agents',
		label: 'Language model agents',
		parent: 'language-models',
		strong: `
			llm agent, language agent, tool use, web agent, gui agent, multi agent llm, agentic, tool calling,
			agentic workflow, llm based agent, computer use agent, language model agent, autonomous agent`,
		usual: `
			function calling, agent benchmark, tool learning, model context protocol, multi agent system, ai agent,
			tool`,
		weak: 'agent, workflow, orchestration',
	},
	{
		id: 'code-generation',
		label: 'Code generation',
		parent: 'language-models',
		strong: `
			code generation, program synthesis, code llm, code completion, program repair,
			software engineering agent, text to sql, swe bench, pair programming, code language model`,
		usual: `
			source code, programming, coding assistant, unit test, code review, repository level, humaneval, bug,
			generated code`,
		weak: 'code, program, programmer, coding',
	},
	{
		id: 'question-answering',
		label: 'Questions and dialogue',
		parent: 'natural-language-processing',
		strong: `
			question answering, dialogue system, conversational agent, chatbot, reading comprehension,
			task oriented dialogue, open domain dialogue`,
		usual: `
			dialogue, conversational, conversation, multi hop question, question generation, user utterance,
			machine reading, spoken dialogue`,
		weak: 'question, answer, utterance, multi turn',
	},
	{
		id: 'translation',
		label: 'Translation and multilinguality',
		parent: 'natural-language-processing',
		strong: `
			machine translation, multilingual, low resource language, cross lingual, neural machine translation,
			crosslingual, code switching`,
		usual: `
			translation, bilingual, african language, indic, arabic, transliteration, parallel corpus,
			high resource language, endangered language`,
		weak: 'english, chinese, hindi, german, japanese, french, translated',
	},
];
