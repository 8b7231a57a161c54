/**
 * The page at / of the local front: stands in for the web client that the links of mails point to. It reads the hash,
 * signs in without a password and shows what the API answers to `/v1` + hash. It asks no other origin.
 */

const SCRIPT = String.raw`
const el = (name, props, ...children) => {
  const node = Object.assign(document.createElement(name), props);
  node.append(...children);
  return node;
};
const answer = document.getElementById('answer');
const form = document.getElementById('sign-in');
let latest = 0;
const PAGES = { acc: 'accounts', inv: 'invoices', msg: 'messages', ord: 'orders', rcp: 'receipts' };
// Ids become links to their own page; everything is text, never markup.
const linked = (text) => text.split(/("[a-z]{3}_\w+")/).map((part) => {
  const page = PAGES[part.slice(1, 4)];
  return page && /^"[a-z]{3}_\w+"$/.test(part) ? el('a', { href: '#/' + page + '/' + part.slice(1, -1), textContent: part }) : part;
});
const signIn = (email) => fetch('/dev/token', { method: 'POST', body: JSON.stringify({ email }) });
const show = (title, body, failed) => answer.replaceChildren(
  el('h2', { textContent: title, className: failed ? 'failed' : '' }), el('pre', {}, ...linked(JSON.stringify(body, null, 2))));
// The link of a statement: whoever has it sees the question and answers it, without signing in.
const guest = async (token, mine) => {
  const path = '/v1/public/reconciliations/' + token;
  const got = await fetch(path);
  const body = await got.json();
  if (mine !== latest) return;
  show(got.status + ' · GET ' + path, body, !got.ok);
  if (!got.ok || body.answer) return;
  const say = async (said) => {
    const told = await fetch(path + '/answer', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(said) });
    show(told.status + ' · POST ' + path + '/answer', await told.json(), !told.ok);
  };
  const balance = el('input', { type: 'number', step: 1, required: true, ariaLabel: 'Your balance in minor units', placeholder: 'minor units' });
  const other = el('form', {}, balance, ' ', el('button', { textContent: 'Our books say this' }));
  other.addEventListener('submit', (event) => { event.preventDefault(); say({ answer: 'differs', theirBalanceMinor: Number(balance.value) }); });
  const agree = el('button', { textContent: 'We agree' });
  agree.addEventListener('click', () => say({ answer: 'confirmed' }));
  answer.append(el('p', {}, agree), other);
};
const load = async () => {
  const mine = ++latest;
  const link = /^#\/reconciliation\/([\w.-]+)$/.exec(location.hash);
  if (link) { form.hidden = true; return guest(link[1], mine); }
  const email = localStorage.getItem('email');
  const path = '/v1' + (location.hash.slice(1) || '/me');
  form.hidden = !!email;
  document.getElementById('who').hidden = !email;
  document.getElementById('email').textContent = email ?? '';
  if (!email) return answer.replaceChildren(el('p', { textContent: 'Sign in to see GET ' + path }));
  answer.replaceChildren(el('p', { textContent: 'GET ' + path + ' …' }));
  try {
    const signed = await signIn(email);
    const { access_token: token, ...refused } = await signed.json();
    const got = token && (await fetch(path, { headers: { authorization: 'Bearer ' + token } }));
    const body = got ? await got.json() : refused;
    if (mine !== latest) return;
    if (got) return show(got.status + ' · GET ' + path, body, !got.ok);
    localStorage.removeItem('email');
    document.getElementById('who').hidden = true;
    form.hidden = false;
    show('Nobody signs in as ' + email, body, true);
  } catch (error) {
    if (mine === latest) show('No answer', { error: String(error) }, true);
  }
};
form.addEventListener('submit', (event) => {
  event.preventDefault();
  localStorage.setItem('email', new FormData(form).get('email').trim());
  load();
});
document.getElementById('out').addEventListener('click', () => { localStorage.removeItem('email'); load(); });
addEventListener('hashchange', load);
load();
`;

const STYLE = `body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1d2733; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; border-bottom: 1px solid #cfd6de; padding-bottom: .5rem; }
h1 { font-size: 1.25rem; } h2 { font-size: 1rem; overflow-wrap: anywhere; } .failed { color: #b3261e; } a { color: #0b57a4; }
pre { background: #f4f6f8; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .875rem; }
[hidden] { display: none; } input, button { font: inherit; padding: .25rem .5rem; } input { width: 18rem; max-width: 100%; box-sizing: border-box; }`;

/** The page as HTML; `mailUrl` is where the mail catcher shows its mails. */
export const pageOf = (mailUrl: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cadencia on this machine</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'">
<style>${STYLE}</style></head><body><h1>Cadencia on this machine</h1>
<nav><a href="#/me">me</a><a href="#/accounts?limit=20">accounts</a><a href="#/receivables/overdue?limit=20">overdue</a>
<a href="#/receivables/ageing?groupBy=unit">ageing</a><a href="/docs">docs of the API</a><a href="${mailUrl}">caught mails</a></nav>
<p id="who" hidden>Signed in as <b id="email"></b> <button id="out">change</button></p>
<form id="sign-in" hidden><p><label>E-mail of a user (no password here) <input name="email" type="email" required autocomplete="email"></label> <button>Sign in</button></p></form>
<main id="answer" aria-live="polite"></main><script>${SCRIPT}</script></body></html>
`;
