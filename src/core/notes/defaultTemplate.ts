/** The template of a new note where the user has none of their own: what a fact is missing for is left out. */
export const defaultTemplate = `---
citekey: {{ citekey | yaml }}
title: {{ title | yaml }}
{%- if authors.size > 0 %}
authors: {{ authors | yaml }}
{%- endif %}
{%- if year %}
year: {{ year | yaml }}
{%- endif %}
{%- if venue %}
venue: {{ venue | yaml }}
{%- endif %}
{%- if doi %}
doi: {{ doi | yaml }}
{%- endif %}
{%- if arxiv %}
arxiv: {{ arxiv | yaml }}
{%- endif %}
{%- if topics.size > 0 %}
topics: {{ topics | yaml }}
{%- endif %}
{%- if url %}
link: {{ url | yaml }}
{%- endif %}
created: {{ created | yaml }}
---

# {{ title | prose }}
{%- if authors.size > 0 %}

{{ authors | join: ", " | prose }}
{%- endif %}

{% if venue %}*{{ venue | prose }}* · {% endif %}{% if date %}{{ date }} · {% endif %}{{ citation }}
{%- if url %} · {{ "Page" | link: url }}{% endif %}
{%- if pdf %} · {{ "PDF" | link: pdf }}{% endif %}
{%- if abstract %}

## {% if abstract_is_summary %}Summary{% else %}Abstract{% endif %}

{{ abstract | prose | quote }}
{%- endif %}

## Notes
{%- if related.size > 0 %}



## Related
{% for paper in related %}
- {% if paper.exists %}{{ paper.title | link: paper.path }}{% else %}{{ paper.title | prose }} (\`{{ paper.citekey }}\`){% endif %}
{%- endfor %}
{%- endif %}
`;
