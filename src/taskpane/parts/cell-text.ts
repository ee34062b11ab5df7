export { toContentText as toCellText } from "../../core/grid/content-text";
