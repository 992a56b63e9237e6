// The page at "/": asks the delivery API as any front end would, and shows what it answers. Text from the API is only ever set as
// text; the one exception, highlights, is HTML that the API promises to be escaped text with <mark>, and is taken apart here again.

const api = 'api/v1';
const byId = (id) => document.getElementById(id);
const state = { locale: '', type: undefined, types: [], opener: undefined };
const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** Makes an element: its attributes, then its children (elements or text). */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

const questions = new Map();

/**
 * Begins a question that a place of the page will show the answer to, and gives up the one before: answers may overtake one another,
 * and a late one must not stand where something else was asked for since.
 */
function begin(place) {
  questions.get(place)?.abort();
  questions.set(place, new AbortController());
  return questions.get(place).signal;
}

/** Asks for JSON; a problem document becomes an Error with its words. */
async function ask(path, signal) {
  const response = await fetch(path, { headers: { Accept: 'application/json' }, signal });
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail || body.title || `The service answered ${response.status}.`);
  return body;
}

function notice(error) {
  return make('p', { class: 'notice', role: 'alert' }, error.message);
}

function localised(path) {
  return path + (path.includes('?') ? '&' : '?') + 'locale=' + encodeURIComponent(state.locale);
}

// What is here

async function showSite() {
  const { data: site } = await ask(`${api}/site`);
  document.title = `${site.name} · Kindred`;
  byId('site-name').textContent = site.name;
  byId('site-about').textContent = [`In ${site.locales.map((tag) => languages.of(tag)).join(', ')}`,
    site.license ? `licence ${site.license}` : '', site.attribution ? `by ${site.attribution}` : ''].filter(Boolean).join(' · ');
  byId('locale').replaceChildren(...site.locales.map((tag) => make('option', { value: tag }, languages.of(tag))));
  state.locale = site.defaultLocale;
  byId('locale').value = site.defaultLocale;
}

async function showTypes() {
  const signal = begin('types');
  const { data } = await ask(api, signal);
  state.types = await Promise.all(data.types.map(async (type) => {
    const page = await ask(localised(`${api}/${type.plural}?page[size]=1`), signal);
    return { ...type, total: page.meta.pagination.total };
  }));
  state.type ??= state.types.find((type) => type.name === 'article') ?? state.types[0];
  drawTypes();
}

function drawTypes() {
  byId('types').replaceChildren(...state.types.map((type) => make('button', {
    type: 'button',
    'aria-pressed': String(type.name === state.type.name),
    title: type.description,
    click: (event) => choose(type, event.currentTarget),
  }, `${type.plural} (${type.total})`)));
}

/** Marks the button that was pressed, where it stands, so that the keyboard stays on it. */
function choose(type, pressed) {
  state.type = type;
  [...byId('types').children].forEach((button) => button.setAttribute('aria-pressed', String(button === pressed)));
  run(showItems, 'items');
}

async function showItems(after) {
  const type = state.type;
  const page = await ask(localised(`${api}/${type.plural}?page[size]=12` + (after ? `&page[after]=${encodeURIComponent(after)}` : '')),
  begin('items'));
  const list = after ? byId('items').querySelector('.cards') : make('ul', { class: 'cards', 'aria-label': type.plural });
  list.append(...page.data.map((card) => make('li', {}, ...drawCard(card, type))));
  const next = page.meta.pagination.after;
  const more = next ? [make('p', {}, make('button', { type: 'button', click: () => run(() => showItems(next), 'items') }, 'Show more'))] : [];
  byId('items').replaceChildren(page.data.length || after ? list : make('p', {}, 'Nothing is published here yet.'), ...more);
}

function drawCard(card, type) {
  const title = make('h3', { lang: card.locale }, make('button', { type: 'button', class: 'open', click: (event) => read(card, type, event.currentTarget) }, card.title));
  const summary = card.summary ? make('p', { lang: card.locale }, card.summary) : undefined;
  const language = card.locale === state.locale ? [] : [`in ${languages.of(card.locale)}`];
  const facts = [...language, ...known(card), ...(card.topics ?? []).map((topic) => topic.title)].join(' · ');
  return [title, summary, make('p', { class: 'muted' }, facts)];
}

/** What somebody who looks for help, or weighs evidence, wants to see first. */
function known(card) {
  const of = {
    citation: [card.csl?.['container-title'], card.evidence?.design, card.retraction?.status],
    forum: [card.kind, ...(card.countries ?? []), card.minimumAge && `from ${card.minimumAge} years`],
    helpline: [card.phone, card.hours, ...(card.countries ?? [])],
    person: [card.affiliation],
  }[card.type] ?? [card.authors?.length && `by ${card.authors.map((author) => author.title).join(', ')}`];
  return of.filter((fact) => fact && fact !== 'none' && fact !== 'unchecked');
}

function read(card, type, opener) {
  const path = `${api}/${type.plural}/${card.slug}`;
  byId('reader').hidden = false;
  byId('reader-heading').textContent = card.title;
  byId('reader-heading').lang = card.locale;
  byId('reader-about').replaceChildren(
    card.lastReviewed ? `Last reviewed ${card.lastReviewed}. ` : '',
    ...[['JSON', ''], ['HTML', '.html'], ['Markdown', '.md']].flatMap(([name, suffix]) => [
      make('a', { href: localised(path + suffix) }, name), ' ']));
  state.opener = opener;
  byId('reader-heading').focus();
  run(() => frame(localised(path + '.html')), 'reader-about');
}

/** The rendered body in a frame of its own, where nothing runs; it gets this page's style, and its links open elsewhere. */
async function frame(path) {
  const response = await fetch(path, { signal: begin('reader') });
  const style = new URL('page/kindred.css', document.baseURI).href;
  byId('reader-frame').srcdoc = `<!doctype html><base target="_blank"><link rel="stylesheet" href="${style}"><main>${await response.text()}</main>`;
}

function closeReader() {
  byId('reader').hidden = true;
  (state.opener?.isConnected ? state.opener : byId('types').querySelector('button'))?.focus();
}

// Search

/** The API's highlight as nodes: text, and <mark> around what was found. */
function marked(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  return [...parsed.childNodes].map((node) => (node.nodeName === 'MARK' ? make('mark', {}, node.textContent) : node.textContent));
}

async function search(words) {
  const { data, meta } = await ask(localised(`${api}/search?q=${encodeURIComponent(words)}&page[size]=12`), begin('hits'));
  const found = make('p', {}, `${meta.pagination.total} found.`);
  const better = meta.suggestion ? make('p', {}, 'Did you mean ',
    make('button', { type: 'button', click: () => { byId('q').value = meta.suggestion; run(() => search(meta.suggestion), 'hits'); } },
      meta.suggestion), '?') : undefined;
  const hits = data.map((card) => {
    const type = state.types.find((known) => known.name === card.type);
    const [heading, , facts] = drawCard(card, type);
    if (card.highlight?.title) heading.querySelector('button').replaceChildren(...marked(card.highlight.title));
    const passages = (card.highlight?.body ?? []).map((passage) => make('p', { lang: card.locale }, ...marked(passage)));
    return make('li', {}, heading, ...passages, make('p', { class: 'muted' }, `${card.type} · ${facts.textContent}`));
  });
  byId('hits').replaceChildren(...[found, better, make('ul', { class: 'cards' }, ...hits)].filter(Boolean));
}

let typing;
async function complete(prefix) {
  const { data } = await ask(localised(`${api}/suggest?q=${encodeURIComponent(prefix)}`), begin('completions'));
  byId('completions').replaceChildren(...data.map((entry) => make('option', { value: entry.text })));
}

// Try the API

const examples = [
  ['Newest articles', '/api/v1/articles?page[size]=3'],
  ['One article', () => `/api/v1/articles/${state.example}`],
  ['As Markdown', () => `/api/v1/articles/${state.example}.md`],
  ['Titles and authors only', '/api/v1/articles?fields=title,authors.title'],
  ['By topic, with counts', '/api/v1/articles?filter[topics]=peer-support&facet=topics'],
  ['Trials among the references', '/api/v1/citations?filter[evidence.design]=rct&include=topics'],
  ['Forums of a country', '/api/v1/forums?filter[countries]=GB&sort=title'],
  ['In Spanish', '/api/v1/guides?locale=es&filter[locale]=es'],
  ['Search with highlights', '/api/v1/search?q=diabetes peer'],
  ['What changed', '/api/v1/changes'],
  ['A mistake, explained', '/api/v1/articles?filter[topc]=diabetes'],
];

async function showExamples() {
  const newest = await ask(`${api}/articles?page[size]=1`).catch(() => ({ data: [] }));
  state.example = newest.data[0]?.slug ?? 'an-article';
  byId('examples').replaceChildren(...examples.map(([name, path]) => make('li', {}, make('button', {
    type: 'button',
    click: () => { byId('path').value = typeof path === 'function' ? path() : path; byId('try-form').requestSubmit(); },
  }, name))));
}

async function send(path) {
  const address = new URL(path.replace(/^\/*/, ''), document.baseURI);
  if (address.origin !== location.origin) throw new Error('Only addresses of this service can be tried here.');
  const response = await fetch(address, { headers: { Accept: 'application/json' }, signal: begin('answer') });
  const text = await response.text();
  byId('answer').hidden = false;
  byId('answer-status').textContent = `${response.status} ${response.statusText}`.trim();
  byId('answer-curl').textContent = `curl -g '${decodeURI(address.href).replaceAll("'", '%27').replaceAll(' ', '%20')}'`;
  byId('answer-headers').textContent = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  byId('answer-body').textContent = /json/.test(response.headers.get('content-type') ?? '') ? pretty(text) : text;
  byId('answer-status').focus();
}

function pretty(json) {
  return json ? JSON.stringify(JSON.parse(json), null, 2) : '';
}

// Reference

function follow(document, part) {
  return part?.$ref ? part.$ref.slice(2).split('/').reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], document) : part;
}

function drawOperation(document, path, verb, operation) {
  const parameters = (operation.parameters ?? []).map((parameter) => follow(document, parameter));
  const rows = parameters.map((parameter) => make('tr', {},
    make('td', {}, make('code', {}, parameter.name), parameter.required ? ' (required)' : ''),
    make('td', {}, parameter.description ?? '')));
  const answers = Object.entries(operation.responses ?? {}).map(([status, answer]) => make('tr', {},
    make('td', {}, status), make('td', {}, follow(document, answer).description ?? '')));
  const table = (caption, body) => body.length
    ? make('div', { class: 'scroll' }, make('table', {}, make('caption', {}, caption), make('tbody', {}, ...body))) : undefined;
  return make('details', {},
    make('summary', {}, make('span', { class: 'verb' }, verb.toUpperCase()), ' ', make('code', {}, path), ' ', operation.summary ?? ''),
    operation.description ? make('p', {}, operation.description) : undefined,
    table('Parameters', rows), table('Answers', answers));
}

async function showReference() {
  const document = await ask('openapi.json');
  const verbs = ['get', 'put', 'post', 'delete'];
  const groups = new Map();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const verb of verbs.filter((candidate) => item[candidate])) {
      const tag = item[verb].tags?.[0] ?? 'more';
      groups.set(tag, [...(groups.get(tag) ?? []), drawOperation(document, path, verb, item[verb])]);
    }
  }
  byId('operations').replaceChildren(...[...groups].flatMap(([tag, operations]) => [make('h3', {}, tag), ...operations]));
}

/** Does something and shows in a place of the page what went wrong, if anything did; to be given up for a newer question is no wrong. */
function run(work, place) {
  return work().catch((error) => {
    if (error.name !== 'AbortError') byId(place).replaceChildren(notice(error));
  });
}

byId('reader-close').addEventListener('click', closeReader);
byId('locale').addEventListener('change', () => {
  state.locale = byId('locale').value;
  run(showTypes, 'items').then(() => run(showItems, 'items'));
});
byId('search-form').addEventListener('submit', (event) => {
  event.preventDefault();
  run(() => search(byId('q').value), 'hits');
});
byId('q').addEventListener('input', () => {
  clearTimeout(typing);
  const prefix = byId('q').value.trim();
  if (prefix.length > 1) typing = setTimeout(() => complete(prefix).catch(() => undefined), 150);
});
byId('try-form').addEventListener('submit', (event) => {
  event.preventDefault();
  run(() => send(byId('path').value), 'answer-body');
});

run(async () => {
  await showSite();
  await showTypes();
  await showItems();
}, 'items');
run(showExamples, 'examples');
run(showReference, 'operations');
