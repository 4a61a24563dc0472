import type { Doc } from '../../text/doc.ts';
import type { MentionIndex, Told } from '../actors/mentions.ts';
import type { Participant } from '../types.ts';
import type { Voice } from '../voice.ts';
import type { Draft } from './drafts.ts';
import { nameBeside } from './speakers.ts';

const SINGULAR = new Set(['he', 'she']);
const PLURAL = new Set(['they', 'both']);
const THING = new Set(['it']);
const FIRST = new Set(['i', 'we', 'you']);
/** How many sentences back the previous speaker still answers to a pronoun. */
const REACH = 4;

interface Spoken {
  readonly told: Told;
  readonly sentence: number;
}

/**
 * The speaker of each draft: the mention beside the cue, with the actor it resolves to. A pronoun means the previous
 * speaker when that one fits it, since reports stay with a speaker for sentences, unless a new paragraph names somebody
 * else; else what the mentions say. "We" outside
 * quotation marks is whoever the text speaks for.
 */
export function resolveSpeakers(
  doc: Doc,
  mentions: MentionIndex,
  drafts: readonly Draft[],
  voice: Voice | null,
  isMarked: (token: number) => boolean,
): (Participant | null)[] {
  let last: Spoken | null = null;
  return drafts.map((draft) => {
    const { speaker, speakerTokens, sentence } = draft.frame;
    if (speaker < 0 || !speakerTokens) return null;
    const word = doc.form(speaker).toLowerCase();
    const isPronoun = doc.pos(speaker) === 'PRON';
    if (isPronoun && FIRST.has(word)) {
      const self = word !== 'you' && !isMarked(speaker) ? voice : null;
      return { ...(self ?? nobody()), ...doc.span(speakerTokens) };
    }
    const name = nameBeside(doc, speaker);
    let told = (name >= 0 ? mentions.at(name) : null) ?? mentions.at(speaker);
    if (!told && !isPronoun && doc.pos(speakerTokens.end - 1) === 'PROPN')
      told = mentions.at(speakerTokens.end - 1);
    const goesOn =
      last && sentence - last.sentence <= REACH && !isNamedAnew(doc, mentions, speaker, last.sentence);
    if (isPronoun && last && goesOn && fits(word, last.told)) told = last.told;
    if (told) last = { told, sentence };
    else if (!isPronoun) last = null;
    const span = doc.span(speakerTokens);
    return told
      ? { actor: told.actor, country: told.country, sector: told.sector, start: span.start, end: span.end }
      : { ...nobody(), start: span.start, end: span.end };
  });
}

/** "… he said.¶ Kerry visited Kyiv. He condemned …": whom a pronoun stands for by the sentences of its own paragraph. */
function isNamedAnew(doc: Doc, mentions: MentionIndex, pronoun: number, before: number): boolean {
  const antecedent = mentions.antecedentOf(pronoun);
  if (antecedent < 0 || doc.sentenceOf(antecedent) <= before) return false;
  const end = doc.sentenceTokens(before).end - 1;
  return doc.text.slice(doc.end[end], doc.start[antecedent]).includes('\n');
}

function nobody(): Voice {
  return { actor: null, country: null, sector: null };
}

function fits(pronoun: string, told: Told): boolean {
  const person = told.actorKind === 'person' || told.actor?.startsWith('P.') === true;
  if (SINGULAR.has(pronoun)) return person || told.kind === 'nominal';
  if (PLURAL.has(pronoun)) return !person;
  if (THING.has(pronoun)) return !person;
  return false;
}
