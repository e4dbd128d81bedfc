import { Table } from "../../components/ui/table.tsx";
import { NameText } from "../../lib/visible-text.tsx";

export type HeatCell = {
  /** 0..1, or null where nothing was compared. */
  readonly share: number | null;
  readonly text: string;
  readonly detail: string;
};
type HeatMatrixProps = {
  caption: string;
  corner: string;
  labels: readonly string[];
  /** The columns' names; if left out, they are the rows' names. */
  columns?: readonly string[];
  cell: (row: number, column: number) => HeatCell | null;
};

/** A table of shares whose colour shows how far each is from one half. */
export function HeatMatrix({ caption, corner, labels, columns = labels, cell }: HeatMatrixProps) {
  return (
    <Table
      caption={caption}
      className="[&_tbody_tr:hover]:bg-transparent [&_td]:p-1 [&_td]:text-center [&_td]:align-middle"
    >
      <thead>
        <tr>
          <th scope="col" className="text-start">
            {corner}
          </th>
          {columns.map((label) => (
            <th key={label} scope="col" className="text-center" title={label}>
              <span className="inline-block max-w-28 truncate align-bottom">
                <NameText text={label} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, row) => (
          <tr key={label}>
            <th scope="row" title={label}>
              <span className="block max-w-28 truncate sm:max-w-48">
                <NameText text={label} />
              </span>
            </th>
            {columns.map((other, column) => {
              const shown = cell(row, column);
              if (!shown)
                return (
                  <td key={other} className="text-muted-foreground">
                    ·
                  </td>
                );
              const strength = shown.share === null ? 0 : Math.round(Math.abs(shown.share - 0.5) * 2 * 38);
              const tint = (shown.share ?? 0.5) >= 0.5 ? "var(--primary)" : "var(--destructive)";
              return (
                <td key={other}>
                  <span
                    className="flex min-w-20 flex-col rounded-md px-2 py-1.5 tabular-nums"
                    style={{ background: `color-mix(in srgb, ${tint} ${strength}%, transparent)` }}
                  >
                    {shown.text}
                    <span className="text-xs">{shown.detail}</span>
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
