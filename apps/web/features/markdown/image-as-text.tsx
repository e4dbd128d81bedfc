import { useTranslations } from "next-intl";
import { VisibleText } from "./visible-text.tsx";

/** An image may carry itself in its address: what is beyond this is not for reading. */
const LONGEST_ADDRESS = 300;

/** An author's image: its description and its address, and no request for it. */
export function ImageAsText({ alt, src }: { alt: string; src: string }) {
  const t = useTranslations();
  const more = src.length - LONGEST_ADDRESS;
  return (
    <span className="inert-image">
      {t("markdown.image")} <VisibleText text={alt || t("markdown.noDescription")} />
      {src && (
        <span className="inert-target">
          {" "}
          (
          <bdi dir="ltr">
            <VisibleText text={more > 0 ? src.slice(0, LONGEST_ADDRESS) : src} />
          </bdi>
          {more > 0 && t("markdown.andMoreMoreCharacters", { more })})
        </span>
      )}
    </span>
  );
}
