// One file of tests, since what they all import takes longer to load than they take to run.
import "./seed/files";
import "./seed/rules/dates";
import "./seed/rules/evidence";
import "./seed/rules/files";
import "./seed/rules/meetings";
import "./seed/rules/officials";
import "./seed/rules/participants";
import "./seed/rules/parties";
import "./seed/rules/references";
import "./seed/rules/sources";
import "./seed/rules/statements";
import "./seed/rules/texts";
import "./seed/rules/topics";
import "./seed/digest";
import "./seed/commands";
