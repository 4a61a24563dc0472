import { type MouseEvent, type PointerEvent, useRef, useState } from 'react';

interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** Moves shorter than this are clicks. */
const SLACK = 4;

/**
 * Dragging something with the pointer.
 * @param done  called once at the end with how far it went, in pixels
 * @returns how far it is dragged now, and handlers for the element; a drag that ends on a link does not follow it
 */
export function useDrag(active: boolean, done: (dx: number, dy: number) => void) {
  const [offset, setOffset] = useState<Offset | null>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const dragged = useRef(false);
  const at = (event: PointerEvent): Offset => ({
    dx: event.clientX - (from.current?.x ?? event.clientX),
    dy: event.clientY - (from.current?.y ?? event.clientY),
  });
  const end = (event: PointerEvent) => {
    if (!from.current) return;
    const { dx, dy } = at(event);
    from.current = null;
    setOffset(null);
    if (dragged.current) done(dx, dy);
  };
  const handlers = active
    ? {
        onPointerDown: (event: PointerEvent<HTMLElement>) => {
          if (event.button) return;
          from.current = { x: event.clientX, y: event.clientY };
          dragged.current = false;
        },
        onPointerMove: (event: PointerEvent<HTMLElement>) => {
          if (!from.current) return;
          const now = at(event);
          if (!dragged.current && Math.hypot(now.dx, now.dy) < SLACK) return;
          if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = true;
          setOffset(now);
        },
        onPointerUp: end,
        onPointerCancel: end,
        onClickCapture: (event: MouseEvent) => {
          if (dragged.current) event.preventDefault();
          dragged.current = false;
        },
        // Links would otherwise be dragged out of the page.
        onDragStart: (event: MouseEvent) => event.preventDefault(),
      }
    : {};
  return { offset, handlers };
}
