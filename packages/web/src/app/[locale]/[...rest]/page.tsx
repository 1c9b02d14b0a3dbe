import { notFound } from "next/navigation";

/** An address that nothing answers: the "not found" page in the visitor's language. */
export default function UnknownAddressPage(): never {
  notFound();
}
