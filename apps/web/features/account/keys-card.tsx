"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Kbd } from "../../components/ui/kbd.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Table } from "../../components/ui/table.tsx";
import type { OwnKeys } from "../annotate/keys.tsx";
import { usePreferences } from "./use-preferences.ts";

/** An action of the judging page, in words, with its usual key as it is shown. */
type KeyRow = { readonly id: string; readonly does: string; readonly shown: string };

/** Function keys, which the browser keeps for itself. */
const RESERVED = /^F\d+$/;

/** The keys of the judging page, each with a button to change it for oneself and one to put it back. */
export function KeysCard({ rows }: { rows: readonly KeyRow[] }) {
  const t = useTranslations();
  const { preferences, change } = usePreferences();
  const [refused, setRefused] = useState<string | null>(null);
  const keys = preferences.keys ?? {};
  // A `code` of null gives the usual key back.
  const give = (row: KeyRow, code: string | null) => {
    const label = code === null ? row.shown : keyLabel(code);
    const holder = holderOfKey(label, row.id, rows, keys);
    if (code !== null && RESERVED.test(code)) return setRefused(t("account.keys.takenByBrowser", { label }));
    if (holder) return setRefused(t("account.keys.takenByAction", { label, does: holder.does }));
    setRefused(null);
    const { [row.id]: _, ...others } = keys;
    const own = code === null || label === row.shown ? others : { ...others, [row.id]: code };
    change({ keys: Object.keys(own).length > 0 ? own : null });
  };
  const resetAll = () => {
    setRefused(null);
    change({ keys: null });
  };
  return (
    <Card
      title={t("account.keys.title")}
      description={t("account.keys.help")}
      actions={
        Object.keys(keys).length > 0 && (
          <Button variant="secondary" onClick={resetAll}>
            {t("account.keys.resetAll")}
          </Button>
        )
      }
    >
      {refused && (
        <Notice tone="danger" className="mb-3">
          {refused}
        </Notice>
      )}
      <Table caption={t("account.keys.table")}>
        <thead>
          <tr>
            <th scope="col">{t("account.keys.action")}</th>
            <th scope="col">{t("account.keys.key")}</th>
            <th scope="col">
              <span className="sr-only">{t("account.keys.change")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.does}</td>
              <td>
                <Kbd>{currentKey(row, keys)}</Kbd>
              </td>
              <td className="text-end whitespace-nowrap">
                {keys[row.id] !== undefined && (
                  <Button
                    variant="ghost"
                    size="small"
                    aria-label={t("account.keys.resetFor", { does: row.does })}
                    onClick={() => give(row, null)}
                  >
                    {t("account.keys.resetTo", { shown: row.shown })}
                  </Button>
                )}
                <KeyButton does={row.does} onKey={(code) => give(row, code)} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Modifiers are held while another key is pressed; alone they choose nothing. */
const HELD = /^(?:Shift|Control|Alt|Meta|CapsLock|Fn)/;

/**
 * A button that, once clicked, waits for a key and hands over its code. Escape, Tab or leaving it changes
 * nothing.
 */
function KeyButton({ does, onKey }: { does: string; onKey: (code: string) => void }) {
  const t = useTranslations();
  const [waiting, setWaiting] = useState(false);
  // Releasing the space bar clicks a button. It must not if the space bar is the key that was just chosen.
  const taken = useRef(false);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!waiting || event.repeat || event.code === "" || HELD.test(event.code)) return;
    if (event.code !== "Tab") event.preventDefault();
    taken.current = true;
    setWaiting(false);
    if (event.code !== "Tab" && event.code !== "Escape") onKey(event.code);
  };
  const onKeyUp = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (taken.current) event.preventDefault();
    taken.current = false;
  };
  return (
    <Button
      variant={waiting ? "primary" : "secondary"}
      size="small"
      aria-label={waiting ? t("account.keys.pressNewFor", { does }) : t("account.keys.changeFor", { does })}
      aria-live="polite"
      onClick={() => setWaiting(true)}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onBlur={() => setWaiting(false)}
    >
      {waiting ? t("account.keys.pressNew") : t("account.keys.change")}
    </Button>
  );
}

/** Signs that are typed with shift, each with the sign that its key gives without it. */
const UNSHIFTED: Readonly<Record<string, string>> = { "?": "/" };

/** The name of the key that an action has now. */
export function currentKey({ id, shown }: KeyRow, keys: OwnKeys): string {
  const own = keys[id];
  return own === undefined ? shown : keyLabel(own);
}

/** The other action that has this key already. With one key for two actions, one would be out of reach. */
export function holderOfKey(
  label: string,
  id: string,
  rows: readonly KeyRow[],
  keys: OwnKeys,
): KeyRow | undefined {
  const plain = (key: string) => (UNSHIFTED[key] ?? key).toLowerCase();
  return rows.find((row) => row.id !== id && plain(currentKey(row, keys)) === plain(label));
}

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
