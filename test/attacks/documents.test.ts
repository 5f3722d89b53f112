import { costs } from "./documents.cost";
import { shapes } from "./documents.shape";
import { values } from "./documents.values";
import { itStands } from "./suite";

itStands("a server sent documents of every shape", shapes);
itStands("a server sent values of every kind", values);
itStands("a server asked for too much", costs);
