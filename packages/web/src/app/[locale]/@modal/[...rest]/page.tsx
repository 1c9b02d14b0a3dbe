/** Going to any other page closes the dialog. */
export default function NoDialog() {
  return null;
}
