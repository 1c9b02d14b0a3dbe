/** No dialog on a page that was loaded directly. */
export default function NoDialog() {
  return null;
}
