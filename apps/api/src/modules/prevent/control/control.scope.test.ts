import { controlCases } from "../../../testing/control-scope.ts";
import { scopeMatrix } from "../../../testing/scope-matrix.ts";
import { controlModule } from "./control.module.ts";

scopeMatrix(controlModule, controlCases);
