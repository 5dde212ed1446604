// Places students by the network simplex of LEMON: as many as possible, then the smallest sum of ranks.
// Reads: students projects pairs, then the maximum of each project, then `student project rank` for each pair.
// Writes: the seconds of the solver alone, of building the graph, of the processor for both, how many are placed, and
// the sum of their ranks.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

using Clock = std::chrono::steady_clock;
using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, long long>;

static double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Arc {
  int from, to, capacity;
  long long cost;
};

int main() {
  int students, projects, pairs;
  if (std::scanf("%d %d %d", &students, &projects, &pairs) != 3) return 1;
  std::vector<int> places(projects);
  for (int &most : places) if (std::scanf("%d", &most) != 1) return 1;

  // Nodes: the students, the projects, and a sink that takes everybody; arcs grouped by where they start.
  const int sink = students + projects;
  const long long unplaced = 1000LL * (students + 1);
  std::vector<Arc> arcs;
  int last = -1;
  for (int i = 0; i < pairs; ++i) {
    int student, project, rank;
    if (std::scanf("%d %d %d", &student, &project, &rank) != 3) return 1;
    while (last < student) arcs.push_back({++last, sink, 1, unplaced});
    arcs.push_back({student, students + project, 1, rank});
  }
  while (last + 1 < students) arcs.push_back({++last, sink, 1, unplaced});
  for (int project = 0; project < projects; ++project)
    arcs.push_back({students + project, sink, places[project], 0});

  const auto built = Clock::now();
  const std::clock_t cpu = std::clock();
  std::vector<std::pair<int, int>> ends;
  for (const Arc &arc : arcs) ends.emplace_back(arc.from, arc.to);
  Graph graph;
  graph.build(sink + 1, ends.begin(), ends.end());
  Graph::ArcMap<int> capacity(graph);
  Graph::ArcMap<long long> cost(graph);
  for (size_t i = 0; i < arcs.size(); ++i) {
    capacity[graph.arc(i)] = arcs[i].capacity;
    cost[graph.arc(i)] = arcs[i].cost;
  }
  Graph::NodeMap<int> supply(graph, 0);
  for (int student = 0; student < students; ++student) supply[graph.node(student)] = 1;
  supply[graph.node(sink)] = -students;
  const double building = secondsSince(built);

  const auto started = Clock::now();
  Simplex simplex(graph);
  simplex.upperMap(capacity).costMap(cost).supplyMap(supply);
  if (simplex.run() != Simplex::OPTIMAL) return 2;
  const double solving = secondsSince(started);
  const double cpuSeconds = double(std::clock() - cpu) / CLOCKS_PER_SEC;

  long long placed = 0, rankSum = 0;
  for (size_t i = 0; i < arcs.size(); ++i) {
    const bool isPair = arcs[i].from < students && arcs[i].to != sink;
    if (isPair && simplex.flow(graph.arc(i)) > 0) { ++placed; rankSum += arcs[i].cost; }
  }
  std::printf("%.6f %.6f %.6f %lld %lld\n", solving, building, cpuSeconds, placed, rankSum);
  return 0;
}
