type Box = { readonly scrollTop: number; readonly scrollHeight: number; readonly clientHeight: number };

/** How far down a box is scrolled, from 0 to 1; 0 where all of it is in view. */
export function scrollShare({ scrollTop, scrollHeight, clientHeight }: Box): number {
  const range = scrollHeight - clientHeight;
  return range <= 0 ? 0 : Math.min(1, Math.max(0, scrollTop / range));
}
