import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { toPages, toShown } from "../destination";
import { isTypingIn } from "../follow/typing";
import { usePane } from "../pane-context";
import { BACK_KEY, toBackLabel } from "./back-words";

const useStyles = makeStyles({ back: { justifySelf: "start", alignSelf: "start" } });

interface BackButtonProps {
  readonly picture: Picture;
  /** Whether Escape leads back as well: on pages that are looked at, not on those where it could lose what was entered. */
  readonly isKey?: boolean;
}

/** The way back from a page without a tab to where one came from, with the focus on what led here where that is still there. */
export function BackButton({ picture, isKey = false }: BackButtonProps): ReactNode {
  const styles = useStyles();
  const { goTo, findOrigin } = usePane();
  // Another page without a tab may be looked at in between; each has a button of its own.
  const [origin] = useState(findOrigin);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
  }, []);
  const pages = toPages(picture.review.scorecard);
  const back = (): void => {
    goTo(origin);
    const led = opener.current;
    const isThere = led instanceof HTMLElement && led.isConnected && led !== document.body;
    (isThere ? led : document.getElementById("page"))?.focus();
  };
  useEffect(() => {
    if (!isKey) return undefined;
    const leave = (event: KeyboardEvent): void => {
      // A question that is open has its own use for the key.
      if (event.key !== "Escape" || event.defaultPrevented || isTypingIn(document)) return;
      event.preventDefault();
      back();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  });
  return (
    <Button
      className={styles.back}
      appearance="subtle"
      size="small"
      icon={<ArrowLeftRegular />}
      onClick={back}
      {...(isKey && BACK_KEY)}
    >
      {toBackLabel(pages.length > 0 ? toShown(origin, pages).page : null)}
    </Button>
  );
}
