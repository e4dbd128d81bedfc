import { useTranslations } from "next-intl";
import { Table } from "../../components/ui/table.tsx";
import { showFigure } from "../../lib/figures.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { NameText } from "../../lib/visible-text.tsx";

type Diagnosis = NonNullable<RouterOutputs["models"]["get"]["diagnosis"]>;
type Weighted = { readonly key: string; readonly label: string; readonly weight: number };

function WeightTable({ caption, head, rows }: { caption: string; head: string; rows: readonly Weighted[] }) {
  const t = useTranslations();
  return (
    <section className="min-w-0">
      <h3 className="mb-2 font-semibold">{caption}</h3>
      {rows.length === 0 ? (
        <p className="text-[0.9375rem] text-muted-foreground">{t("models.weights.none")}</p>
      ) : (
        <Table caption={caption} className="[&_td]:py-1.5">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className="text-end">
                {t("models.weights.weight")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td className="break-words">
                  <NameText text={row.label} />
                </td>
                <td className="text-end tabular-nums">{showFigure(t, row.weight, 3)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

/** The features that move the reward most. */
export function WeightLists({ diagnosis }: { diagnosis: Diagnosis }) {
  const t = useTranslations();
  const words = (ngrams: Diagnosis["preferredNgrams"]) =>
    ngrams
      .slice(0, 15)
      .map((ngram) => ({ key: String(ngram.bucket), label: ngram.ngram, weight: ngram.weight }));
  return (
    <div className="grid gap-6 lg:grid-cols-3">
      <WeightTable
        caption={t("models.weights.preferred")}
        head={t("models.weights.words")}
        rows={words(diagnosis.preferredNgrams)}
      />
      <WeightTable
        caption={t("models.weights.rejected")}
        head={t("models.weights.words")}
        rows={words(diagnosis.rejectedNgrams)}
      />
      <WeightTable
        caption={t("models.weights.style")}
        head={t("models.weights.feature")}
        rows={diagnosis.style
          .slice(0, 15)
          .map(({ name, title, weight }) => ({ key: name, label: title, weight }))}
      />
    </div>
  );
}
