/** Going to the home page closes the dialog. */
export default function NoDialog() {
  return null;
}
