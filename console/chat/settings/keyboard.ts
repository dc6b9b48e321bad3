/**
 * Keeps the page within what the on-screen keyboard leaves. `100dvh` does so where the keyboard
 * resizes the page; Safari lays the keyboard over it and tells only the visual viewport.
 */
export function fitKeyboard(viewport: VisualViewport | null): void {
  const fit = () => {
    // Someone who zooms in wants a larger page, not a smaller one.
    if (!viewport || viewport.scale > 1) return;
    const { style } = document.documentElement;
    style.setProperty("--height", `${viewport.height}px`);
    style.setProperty("--top", `${viewport.offsetTop}px`);
  };
  viewport?.addEventListener("resize", fit);
  viewport?.addEventListener("scroll", fit);
}
