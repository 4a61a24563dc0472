import { expect, test } from 'vitest';
import { readFeed } from './feed.ts';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Example Gazette: World</title><link>https://gazette.example</link><description>News</description><language>en-gb</language>
<item><title>Freedonia &amp;amp; Sylvania talk</title><link>https://gazette.example/1</link><pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>The ministers met.</p><p>They agreed.</p><script>x()</script><p><a href="/1">Read more</a></p>]]></content:encoded><guid isPermaLink="false">g-1</guid><dc:creator>A. Writer</dc:creator></item>
<item><title>Only a headline</title><source url="https://radio.example/rss">Example Radio</source></item>
<item><link>https://gazette.example/empty</link></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry of Freedonia</title><id>urn:f</id><updated>2031-03-05T00:00:00Z</updated>
<link rel="self" href="https://mfa.example/atom"/><link href="https://mfa.example/"/>
<entry><title>Statement</title><id>urn:f:1</id><updated>2031-03-05T00:00:00Z</updated><published>2031-03-04T23:00:00Z</published>
<link href="https://mfa.example/1"/><summary type="html">&lt;b&gt;Freedonia&lt;/b&gt; protests.</summary></entry></feed>`;

test('RSS: content before description, outlet, language, the item that took its news from another outlet', () => {
  expect([...readFeed(RSS)]).toMatchObject([
    {
      title: 'Freedonia & Sylvania talk',
      text: 'The ministers met.\n\nThey agreed.',
      published: { date: '2031-03-04' },
      publisher: 'Example Gazette',
      publisherUrl: 'https://gazette.example',
      url: 'https://gazette.example/1',
      language: 'en-gb',
      sourceId: 'g-1',
      meta: { author: 'A. Writer' },
    },
    { text: 'Only a headline', publisher: 'Example Radio', sourceLine: 2 },
  ]);
});

test('Atom', () => {
  expect([...readFeed(ATOM)]).toMatchObject([
    {
      title: 'Statement',
      text: 'Freedonia protests.',
      url: 'https://mfa.example/1',
      publisher: 'Ministry of Freedonia',
      publisherUrl: 'https://mfa.example/',
      published: { date: '2031-03-04' },
    },
  ]);
});

test('what is no feed is an error', () => {
  expect(() => [...readFeed('<html><body>no</body></html>')]).toThrow();
});
