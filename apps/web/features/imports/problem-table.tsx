import type { ImportProblem } from "@laurel/core/imports/import-problem";
import { Table } from "../../components/ui/table.tsx";
import { NameText } from "../markdown/name-text.tsx";

/** Which lines can't be read, and why. */
export function ProblemTable({ problems, total }: { problems: readonly ImportProblem[]; total: number }) {
  if (problems.length === 0) return null;
  return (
    <div>
      <Table caption="Problems">
        <thead>
          <tr>
            <th scope="col" className="text-right">Line</th>
            <th scope="col">Field</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.line}|${problem.field}|${problem.reason}`}>
              <td className="text-right tabular-nums">{problem.line.toLocaleString("en")}</td>
              <td><code className="font-mono text-sm">{problem.field || "–"}</code></td>
              <td className="min-w-48 break-words"><NameText text={problem.reason} /></td>
            </tr>
          ))}
        </tbody>
      </Table>
      {total > problems.length && <p className="mt-2 text-sm text-muted-foreground">The first {problems.length} of {total.toLocaleString("en")} problems.</p>}
    </div>
  );
}
