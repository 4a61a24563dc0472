import { expect, test } from 'vitest';
import { fragmentText, readHtml } from './html.ts';

const PARAGRAPHS = [
  'The foreign ministry of Freedonia condemned the raid on Monday and called it an act of aggression against its neighbour.',
  'It summoned the ambassador, who was handed a note of protest, and asked for a meeting of the Council of the League.',
  'Officials in Sylvania said that the operation was over, that no civilians had been hurt, and that talks could begin.',
];
const page = (
  head: string,
  extra = '',
): string => `<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Freedonia condemns raid</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}
<figure><img src="x.jpg"><figcaption>The ministry in a file picture</figcaption></figure>
<p>Advertisement</p><p><a href="/other">Ten things to know about Osterlich this week</a></p>${extra}</article>
<footer>All rights reserved</footer><script>document.body.innerHTML = 'hacked'; globalThis.hacked = true</script></body></html>`;

test('the article alone, in paragraphs, without captions, advertising and links to others', () => {
  const draft = readHtml(
    page('<title>Freedonia condemns raid - Example Gazette</title>'),
    'https://gazette.example/2031/03/04/raid',
  );
  expect(draft.text.replace(/^Freedonia condemns raid\n\n/, '')).toBe(PARAGRAPHS.join('\n\n'));
  expect(draft).toMatchObject({
    title: 'Freedonia condemns raid',
    language: 'en-GB',
    publisher: 'gazette.example',
    publisherUrl: 'https://gazette.example',
    published: { date: '2031-03-04', precision: 'day' },
  });
});

test('JSON-LD says best who published what when', () => {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'Organization', '@id': '#org', name: 'Example Gazette' },
      {
        '@type': ['NewsArticle'],
        headline: 'Raid condemned &amp; protested',
        datePublished: '2031-03-05T01:00:00+03:00',
        publisher: { '@id': '#org' },
        author: [{ name: 'A. Writer' }],
      },
    ],
  };
  const head = `<title>x</title><meta property="og:title" content="Other"><link rel="canonical" href="https://www.gazette.example/a"><script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`;
  expect(readHtml(page(head))).toMatchObject({
    title: 'Raid condemned & protested',
    publisher: 'Example Gazette',
    published: { date: '2031-03-05' },
    url: 'https://www.gazette.example/a',
    meta: { author: 'A. Writer' },
  });
});

test('meta tags and <time>', () => {
  const head =
    '<meta property="og:site_name" content="Gazette"><meta name="pubdate" content="March 4, 2031"><meta property="og:title" content="T">';
  expect(readHtml(page(head))).toMatchObject({
    publisher: 'Gazette',
    title: 'T',
    published: { date: '2031-03-04' },
  });
  expect(readHtml(page('', '<time datetime="2031-03-06T10:00Z">6 March</time>')).published?.date).toBe(
    '2031-03-06',
  );
});

test('scripts never run and leave no text', () => {
  const draft = readHtml(
    page('<script>globalThis.hacked = true</script>', '<img src=x onerror="globalThis.hacked = true">'),
  );
  expect((globalThis as { hacked?: boolean }).hacked).toBeUndefined();
  expect(draft.text).not.toMatch(/hacked/);
});

test.each([
  ['<div>', '</div>'],
  ['<b>', '</b>'],
  ['<span><p>', ''],
  ['<table><tr><td>', ''],
  ['<ul><li>', '</li></ul>'],
  ['<blockquote>', ''],
  ['<li><b>', ''],
  ['<object>', '</object>'],
])('ten thousand times %s does not overflow the stack, and the words are kept', (open, close) => {
  const deep = open.repeat(10_000) + PARAGRAPHS.join(' ') + close.repeat(10_000);
  expect(readHtml(page('<title>Deep</title>', deep)).text).toContain(PARAGRAPHS[0]);
  expect(readHtml(`<html><body>${deep}</body></html>`).text).toContain(PARAGRAPHS[2]);
});

test.each([
  '<',
  '<a "',
  '<!--',
  '<script>',
  '<p>',
  '<a href="',
  '<![CDATA[',
  '&amp',
  '<time datetime=""></time>',
])('a fifth of a megabyte of %s ends in time', (piece) => {
  const started = performance.now();
  readHtml(piece.repeat(200_000 / piece.length));
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('a page of a million tags gives its words without filling the memory', () => {
  const before = process.memoryUsage().rss;
  const words = '<div><p>Freedonia &amp; Sylvania<br>talked.<script>x()</script>'.repeat(250_000);
  const draft = readHtml(`<html><head><title>Talks</title></head><body>${words}</body></html>`);
  expect(draft.title).toBe('Talks');
  expect(draft.text.slice(0, 58)).toBe('Freedonia & Sylvania\ntalked.\n\nFreedonia & Sylvania\ntalked.');
  expect(process.memoryUsage().rss - before).toBeLessThan(700_000_000);
});

test('a page without an article gives its words without the frame', () => {
  const draft = readHtml(
    '<html><body><nav>Menu</nav><table><tr><th>State</th><th>Vote</th></tr><tr><td>Freedonia</td><td>Yes</td></tr></table></body></html>',
  );
  expect(draft.text).toBe('State | Vote\nFreedonia | Yes');
});

test('fragments of feeds', () => {
  expect(fragmentText('<p>One &amp; two</p><p>Three<br>four</p>')).toBe('One & two\n\nThree\nfour');
  expect(fragmentText('no markup')).toBe('no markup');
  expect(fragmentText('Tom &amp; Ann')).toBe('Tom & Ann');
});
