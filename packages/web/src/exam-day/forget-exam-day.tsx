"use client";

import { useEffect } from "react";
import { forgetPages } from "./kept-offline";

/** Where nobody is signed in, the device keeps no page with people's names. */
export function ForgetExamDay() {
  useEffect(() => void forgetPages(), []);
  return null;
}
