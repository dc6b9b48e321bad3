/**
 * Keeps the page within what the on-screen keyboard leaves. `100dvh` does so where the keyboard
 * resizes the page; Safari lays the keyboard over it and tells only the visual viewport.
 */
export function fitKeyboard(viewport: VisualViewport | null): void {
  const fit = () => {
    const { style } = document.documentElement;
    style.setProperty("--height", `${viewport?.height ?? 0}px`);
    style.setProperty("--top", `${viewport?.offsetTop ?? 0}px`);
  };
  viewport?.addEventListener("resize", fit);
  viewport?.addEventListener("scroll", fit);
}
