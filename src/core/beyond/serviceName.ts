/** The services that are searched for papers beyond the library, in the order their results are interleaved. */
export const serviceNames = ['openalex', 'arxiv', 'semanticScholar', 'crossref', 'huggingface'] as const;

/** One of them. */
export type ServiceName = (typeof serviceNames)[number];
