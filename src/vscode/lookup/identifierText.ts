import * as vscode from 'vscode';
import type { LookUpIdentifier } from '../../core/lookup/foundIdentifier';
import type { LookUpService } from '../../net/lookup/lookUpPorts';

/** An identifier as people write it. */
export function identifierText({ kind, value }: LookUpIdentifier): string {
	const text = `${prefixes[kind] ?? ''}${value}`;
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The name of a service that answered. */
export function serviceText(service: LookUpService): string {
	return service === 'web' ? vscode.l10n.t('its web page') : services[service];
}

const longest = 80;

const prefixes: Partial<Record<LookUpIdentifier['kind'], string>> = {
	arxiv: 'arXiv:',
	pmid: 'PMID ',
	isbn: 'ISBN ',
	openreview: 'OpenReview ',
	acl: 'ACL ',
};

const services: Readonly<Record<Exclude<LookUpService, 'web'>, string>> = {
	acl: 'ACL Anthology',
	arxiv: 'arXiv',
	crossref: 'Crossref',
	datacite: 'DataCite',
	doi: 'doi.org',
	huggingface: 'Hugging Face',
	openalex: 'OpenAlex',
	openLibrary: 'Open Library',
	openreview: 'OpenReview',
	pubmed: 'PubMed',
	semanticScholar: 'Semantic Scholar',
};
