"use client";

import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Kbd } from "../../components/ui/kbd.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Table } from "../../components/ui/table.tsx";
import { currentKey, holderOfKey, type KeyRow } from "./holder-of-key.ts";
import { KeyButton } from "./key-button.tsx";
import { keyLabel } from "./key-label.ts";
import { usePreferences } from "./use-preferences.ts";

/** The browser keeps these for itself. */
const RESERVED = /^F\d+$/;

/** The keys of the judging page, each to be changed for oneself and put back. */
export function KeysCard({ rows }: { rows: readonly KeyRow[] }) {
  const { preferences, change } = usePreferences();
  const [refused, setRefused] = useState<string | null>(null);
  const keys = preferences.keys ?? {};
  /** `code` null: the usual key. */
  const give = (row: KeyRow, code: string | null) => {
    const label = code === null ? row.shown : keyLabel(code);
    const holder = holderOfKey(label, row.id, rows, keys);
    if (code !== null && RESERVED.test(code)) return setRefused(`${label} belongs to the browser: choose another key.`);
    if (holder) return setRefused(`${label} is the key for “${holder.does}” already: change that one first, or choose another key.`);
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
    <Card title="Keys" description="Of the judging page, for you alone." actions={Object.keys(keys).length > 0 && <Button variant="secondary" onClick={resetAll}>Usual keys for all</Button>}>
      {refused && <Notice tone="danger" className="mb-3">{refused}</Notice>}
      <Table caption="Keys of the judging page">
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Key</th>
            <th scope="col"><span className="sr-only">Change</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.does}</td>
              <td><Kbd>{currentKey(row, keys)}</Kbd></td>
              <td className="text-right whitespace-nowrap">
                {keys[row.id] !== undefined && <Button variant="ghost" size="small" aria-label={`Usual key for “${row.does}”`} onClick={() => give(row, null)}>Use {row.shown}</Button>}
                <KeyButton does={row.does} onKey={(code) => give(row, code)} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
