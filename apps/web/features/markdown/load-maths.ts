type MathsPlugin = typeof import("./maths-plugin.ts").mathsPlugin;

let loaded: MathsPlugin | null = null;

const FONTS = ["1em KaTeX_Main", "italic 1em KaTeX_Math", "1em KaTeX_Size1", "1em KaTeX_Size2"];

/** Whether there is anything to typeset in a text. */
export const hasMaths = (text: string): boolean => /\$|\\\(|\\\[|```math/.test(text);

/** The plugin that typesets maths, if it is here. */
export const loadedMaths = (): MathsPlugin | null => loaded;

/**
 * Loads the plugin that typesets maths and the fonts of nearly every formula, so that nothing moves once it
 * is shown; null where it can't be had.
 */
export async function loadMaths(): Promise<MathsPlugin | null> {
  try {
    const { mathsPlugin } = await import("./maths-plugin.ts");
    if (typeof document !== "undefined")
      await Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
    loaded = mathsPlugin;
  } catch {
    // Offline before it was ever needed: the formula stays readable as source.
  }
  return loaded;
}
