const productName = "五字";

let title = "";
let errorPrefix = "";
const formsWithErrors = new Set<string>();

/** Sets the title of the page, `<title> - 五字`. */
export function setPageTitle(text: string): void {
  title = text;
  write();
}

/**
 * Marks or unmarks a form that shows errors; while there is one, the title begins with `prefix`
 * (“错误：”), so that it is heard first and seen in the tab.
 */
export function markFormErrors(formId: string, prefix: string | null): void {
  if (prefix === null) formsWithErrors.delete(formId);
  else formsWithErrors.add(formId);
  errorPrefix = formsWithErrors.size > 0 ? (prefix ?? errorPrefix) : "";
  write();
}

function write(): void {
  document.title = `${errorPrefix}${title ? `${title} - ${productName}` : productName}`;
}
