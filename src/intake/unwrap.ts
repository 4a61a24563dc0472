/**
 * Text saved with lines broken at a fixed width (mail, old wire copy) reads as one paragraph per line. When most lines
 * inside the paragraphs are that long, each such break becomes a space; nothing moves, offsets stay as they are.
 * Texts whose lines are paragraphs already, lists and verse are returned unchanged.
 */
export function unwrapLines(text: string): string {
  const lines = text.split('\n');
  const inner = lines.filter((line, i) => line.trim() && lines[i + 1]?.trim());
  if (inner.length < 3) return text;
  const wide = inner.filter((line) => line.length >= 45 && line.length <= 100);
  const midSentence = inner.filter((line) => !/[.!?:"”’)]\s*$/.test(line));
  if (wide.length < inner.length * 0.8 || midSentence.length < inner.length * 0.6) return text;
  return text.replace(/(\S[ \t]*)\n(?=[^\s\n*•·-])/g, '$1 ');
}
