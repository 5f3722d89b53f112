// One file of tests, since what they all import takes longer to load than most take to run.
import "./api/bounds.test";
import "./api/counts.test";
import "./api/cursors.test";
import "./api/editions.test";
import "./api/faults.test";
import "./api/filterBounds.test";
import "./api/filterModel.test";
import "./api/links.test";
import "./api/node.test";
import "./api/officialsAndAgreements.test";
import "./api/paging.test";
import "./api/statements.test";
import "./api/tables.test";
import "./api/wordFilters.test";
