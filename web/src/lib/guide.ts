import { useSyncExternalStore } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { MessageKey } from './text.ts';

/** A step of the guided look: where it stands, and what it points at there. */
export interface GuideStep {
  readonly id: 'crisis' | 'timeline' | 'response' | 'rows' | 'reader' | 'compare' | 'own';
  readonly href: string;
  /** CSS selector of what is pointed at. */
  readonly target: string;
}

const CRISIS = '/crises/venezuela-2026';
const RUSSIA = `${CRISIS}/actors/RU`;

/** Two minutes: from a crisis to a sentence and back to the figure, then to one's own documents. */
export const GUIDE: readonly GuideStep[] = [
  { id: 'crisis', href: CRISIS, target: '.answer' },
  { id: 'timeline', href: CRISIS, target: '#timeline' },
  { id: 'response', href: RUSSIA, target: '#ladder' },
  { id: 'rows', href: `${RUSSIA}?rows=said`, target: '#rows' },
  { id: 'reader', href: `${RUSSIA}?rows=said`, target: '#rows li a[href^="/documents/"]' },
  { id: 'compare', href: `${RUSSIA}/compare`, target: '.answer' },
  { id: 'own', href: '/add?by=text', target: 'main form' },
];

export const guideTitle = (id: GuideStep['id']): MessageKey => `guide.${id}.title`;
export const guideText = (id: GuideStep['id']): MessageKey => `guide.${id}.text`;

const STEP = 'demarche.guide.step';
const SEEN = 'demarche.guide.seen';
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The step at hand, kept for this window; null while nobody is guided. */
export function useGuide(): number | null {
  return useSyncExternalStore(subscribe, () => {
    const step = sessionStorage.getItem(STEP);
    return step === null ? null : Math.min(GUIDE.length - 1, Math.max(0, Number(step) || 0));
  });
}

/** Whether this browser was guided, or said that it need not be. */
export function useGuideSeen(): boolean {
  return useSyncExternalStore(subscribe, () => localStorage.getItem(SEEN) !== null);
}

/** Goes to a step and its screen. */
export function guideTo(step: number) {
  sessionStorage.setItem(STEP, String(step));
  tell();
  navigate(GUIDE[step].href);
}

export function endGuide() {
  sessionStorage.removeItem(STEP);
  localStorage.setItem(SEEN, 'yes');
  tell();
}
