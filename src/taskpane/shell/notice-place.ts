import { createContext, useContext } from "react";

/** Takes the element that a page shows notices in; null once it is gone. */
export type SetNoticePlace = (place: HTMLElement | null) => void;

/** For a page that has a place of its own for what came of the last thing that was done, so that it comes between nothing. */
export const NoticePlaceContext = createContext<SetNoticePlace>(() => undefined);

/** What an element is handed to, as its ref, that notices are to be shown in as long as it is there. */
export function useNoticePlace(): SetNoticePlace {
  return useContext(NoticePlaceContext);
}
