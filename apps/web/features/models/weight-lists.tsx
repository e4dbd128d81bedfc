import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { Table } from "../../components/ui/table.tsx";
import { NameText } from "../markdown/name-text.tsx";
import { showFigure } from "../plots/show-figure.ts";

type Diagnosis = NonNullable<RouterOutputs["models"]["get"]["diagnosis"]>;
type Weighted = { readonly key: string; readonly label: string; readonly weight: number };

function WeightTable({ caption, head, rows }: { caption: string; head: string; rows: readonly Weighted[] }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-2 font-semibold">{caption}</h3>
      {rows.length === 0 ? (
        <p className="text-[0.9375rem] text-muted-foreground">None stands out.</p>
      ) : (
        <Table caption={caption} className="[&_td]:py-1.5">
          <thead><tr><th scope="col">{head}</th><th scope="col" className="text-right">Weight</th></tr></thead>
          <tbody>{rows.map((row) => <tr key={row.key}><td className="break-words"><NameText text={row.label} /></td><td className="text-right tabular-nums">{showFigure(row.weight, 3)}</td></tr>)}</tbody>
        </Table>
      )}
    </section>
  );
}

/** What moves the reward most. */
export function WeightLists({ diagnosis }: { diagnosis: Diagnosis }) {
  const words = (ngrams: Diagnosis["preferredNgrams"]) => ngrams.slice(0, 15).map((ngram) => ({ key: String(ngram.bucket), label: ngram.ngram, weight: ngram.weight }));
  return (
    <div className="grid gap-6 lg:grid-cols-3">
      <WeightTable caption="Words of preferred responses" head="Words" rows={words(diagnosis.preferredNgrams)} />
      <WeightTable caption="Words of rejected responses" head="Words" rows={words(diagnosis.rejectedNgrams)} />
      <WeightTable caption="Style" head="Feature" rows={diagnosis.style.slice(0, 15).map(({ name, title, weight }) => ({ key: name, label: title, weight }))} />
    </div>
  );
}
