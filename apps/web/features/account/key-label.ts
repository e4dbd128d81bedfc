const NAMED: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Space: "Space",
  Escape: "Esc",
  Minus: "-",
  Equal: "=",
  BracketLeft: "[",
  BracketRight: "]",
  Backslash: "\\",
  Semicolon: ";",
  Quote: "'",
  Backquote: "`",
  Comma: ",",
  Period: ".",
  Slash: "/",
};

/**
 * A `KeyboardEvent.code` as people call that key, by the US layout: "KeyA" is "A", "Digit1" is "1", "Numpad1"
 * is "Num 1".
 */
export function keyLabel(code: string): string {
  const plain = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  const pad = /^Numpad(.+)$/.exec(code)?.[1];
  return plain ?? (pad ? `Num ${pad}` : (NAMED[code] ?? code));
}
