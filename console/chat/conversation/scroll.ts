/** How near to the end still counts as the end, in pixels. */
const near = 32;

export interface Scroll {
  toEnd(): void;
  destroy(): void;
}

/**
 * Keeps `log` at its end while its content grows or the keyboard takes room, until the visitor
 * scrolls up; `onEnd` tells whether the end is in view.
 */
export function followEnd(log: HTMLElement, onEnd: (atEnd: boolean) => void): Scroll {
  let following = true;
  let last = 0;
  const toEnd = () => {
    following = true;
    log.scrollTop = log.scrollHeight;
  };
  const onScroll = () => {
    const left = log.scrollHeight - log.scrollTop - log.clientHeight;
    if (left <= near) following = true;
    else if (log.scrollTop < last) following = false;
    last = log.scrollTop;
    onEnd(following);
  };
  const observer = new ResizeObserver(() => {
    if (following) toEnd();
    onScroll();
  });
  observer.observe(log);
  for (const child of log.children) observer.observe(child);
  log.addEventListener("scroll", onScroll, { passive: true });
  return {
    toEnd,
    destroy() {
      observer.disconnect();
      log.removeEventListener("scroll", onScroll);
    },
  };
}
