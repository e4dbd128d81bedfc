"use client";

import { useTranslations } from "next-intl";
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
  const t = useTranslations();
  const { preferences, change } = usePreferences();
  const [refused, setRefused] = useState<string | null>(null);
  const keys = preferences.keys ?? {};
  /** `code` null: the usual key. */
  const give = (row: KeyRow, code: string | null) => {
    const label = code === null ? row.shown : keyLabel(code);
    const holder = holderOfKey(label, row.id, rows, keys);
    if (code !== null && RESERVED.test(code)) return setRefused(t("account.labelBelongsToThe", { label }));
    if (holder) return setRefused(t("account.labelIsTheKey", { label, does: holder.does }));
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
      title={t("account.keys")}
      description={t("account.ofTheJudgingPage")}
      actions={
        Object.keys(keys).length > 0 && (
          <Button variant="secondary" onClick={resetAll}>
            {t("account.usualKeysForAll")}
          </Button>
        )
      }
    >
      {refused && (
        <Notice tone="danger" className="mb-3">
          {refused}
        </Notice>
      )}
      <Table caption={t("account.keysOfTheJudging")}>
        <thead>
          <tr>
            <th scope="col">{t("account.action")}</th>
            <th scope="col">{t("account.key")}</th>
            <th scope="col">
              <span className="sr-only">{t("account.change")}</span>
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
                    aria-label={t("account.usualKeyForDoes", { does: row.does })}
                    onClick={() => give(row, null)}
                  >
                    {t("account.useShown", { shown: row.shown })}
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
