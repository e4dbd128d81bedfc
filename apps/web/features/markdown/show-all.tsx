import { Button } from "../../components/ui/button.tsx";

/** Stands where a long text was cut. */
export function ShowAll({ hidden, onShow }: { hidden: number; onShow: () => void }) {
  return (
    <p className="show-all">
      <Button variant="secondary" size="small" onClick={onShow}>Show all ({hidden.toLocaleString("en")} more characters)</Button>
    </p>
  );
}
