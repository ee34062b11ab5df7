import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useSessionState } from "../pane-context";
import { CANCEL } from "./form-words";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AskFirstProps {
  readonly title: string;
  /** What the button says that does it: "Write 12 changes". */
  readonly confirm: string;
  /** Whether there is anything to do; true where it is not given. */
  readonly canConfirm?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** What will be done. */
  readonly children: ReactNode;
}

/** Says in place what is about to be done, and does it once the user says so. Escape leaves everything as it is. */
export function AskFirst({
  title,
  confirm,
  canConfirm = true,
  onConfirm,
  onCancel,
  children,
}: AskFirstProps): ReactNode {
  const styles = useStyles();
  const { doing } = useSessionState();
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    // Where there is something to write, one begins with it.
    (box.current?.querySelector("textarea") ?? box.current)?.focus();
  }, []);
  const cancel = (): void => {
    onCancel();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  useEffect(() => {
    const place = box.current;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // What is around it has its own use for the key.
      event.preventDefault();
      cancel();
    };
    place?.addEventListener("keydown", leave);
    return () => place?.removeEventListener("keydown", leave);
  });
  return (
    <section ref={box} className={styles.box} aria-labelledby={titleId} tabIndex={-1}>
      <Text weight="semibold" id={titleId}>
        {title}
      </Text>
      {children}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!canConfirm || doing !== null} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button onClick={cancel}>{CANCEL}</Button>
      </div>
    </section>
  );
}
