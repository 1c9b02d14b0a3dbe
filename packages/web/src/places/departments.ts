import { cache } from "react";
import { DepartmentsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";

/** Every department, asked once a request, in order of its code (2A and 2B between 19 and 21). */
export const loadDepartments = cache(async () => {
  const { departments } = await askApi(DepartmentsDocument, {});
  const order = (code: string) => code.replace("2A", "20.1").replace("2B", "20.2").padStart(6, "0");
  return departments.toSorted((a, b) => Number.parseFloat(order(a.code)) - Number.parseFloat(order(b.code)));
});

export type DepartmentName = Awaited<ReturnType<typeof loadDepartments>>[number];
