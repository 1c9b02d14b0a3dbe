import { runCommand } from "./operator-message.ts";
import { runProduct } from "./product.ts";

await runCommand(() => runProduct("dev"));
