import { useQuery } from '@tanstack/react-query';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import shapesUrl from 'world-atlas/countries-50m.json?url';
import type { MapShape } from '../../../src/charts/map-layout.ts';

const ANTARCTICA = '010';

/** Shapes of the states, fetched from our own server when a map first needs them. */
export function useShapes() {
  return useQuery({
    queryKey: [shapesUrl],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<MapShape[]> => {
      const response = await fetch(shapesUrl);
      if (!response.ok) throw new Error(String(response.status));
      const topology = (await response.json()) as Topology<{
        countries: GeometryCollection<{ name: string }>;
      }>;
      const { features } = feature(topology, topology.objects.countries);
      return (features as MapShape[]).filter((shape) => shape.id !== ANTARCTICA);
    },
  });
}
